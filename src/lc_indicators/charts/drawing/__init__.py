"""What the forms of charts share: plan, scale, years, labels, key, theme."""
