"""Bytes or pasted text -> Document: the text untouched, its head understood, its page furniture marked."""
