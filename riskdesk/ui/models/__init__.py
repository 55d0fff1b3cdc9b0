"""What is shown, apart from how: item models over the document, and words for what they hold."""
