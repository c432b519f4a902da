"""What the shop writes about its things. All of it our own."""
