"""What a search, a write or a task may touch, built once per process."""
