"""Questions to the engine beside the search itself, a file each."""
