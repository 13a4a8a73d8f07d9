"""How fast a site is made, and how fast it is to its readers."""
