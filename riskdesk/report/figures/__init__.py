"""Charts as display lists: described once, painted on screen and printed in documents."""
