"""What Pinwheel promises about speed, each against what a user would use instead, in one run."""
