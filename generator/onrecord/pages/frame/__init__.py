"""What stands around a page's own matter: how it is cited, and what it says to programs."""
