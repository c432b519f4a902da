"""Why an item stands where it does, in plain words."""
