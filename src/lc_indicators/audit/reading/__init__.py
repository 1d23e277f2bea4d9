"""Claims read out of prose, Vietnamese and English, by a grammar over words."""
