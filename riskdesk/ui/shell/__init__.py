"""The frame around the pages: what stands around them, and what the window does beside showing them."""
