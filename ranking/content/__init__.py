"""What is read out of items, of a catalogue at a time: see `shelf.py` for what comes of it."""
