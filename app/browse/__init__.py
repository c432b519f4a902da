"""What people look at besides a search: one item, things like it, what they may be typing."""
