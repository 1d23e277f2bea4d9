"""Verdicts in words: Vietnamese and English sentences with their arithmetic."""
