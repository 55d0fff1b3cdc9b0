"""Working with the text of briefs: sentences, repairs, suggestions, anchors."""
