"""What a figure of a sentence says: a level, a change, a factor, a rate, a share."""
