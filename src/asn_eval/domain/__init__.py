"""Frozen values that every layer speaks in; opens no file, knows no format."""
