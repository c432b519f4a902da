"""What Pinwheel keeps in the engine besides items, a file for each sort of thing."""
