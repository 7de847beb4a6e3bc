"""What the open formats share: the package of a file, its styles, and text as OpenDocument writes it."""
