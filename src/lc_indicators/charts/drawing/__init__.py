"""What the forms of charts share: plan, scale, axis of time, labels, key, theme."""
