"""One use case per module: open, call, save, return an outcome; nothing prints."""
