"""The words that give a sentence away, language by language."""
