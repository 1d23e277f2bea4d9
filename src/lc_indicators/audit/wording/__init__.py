"""What verdicts say: numbers, moments and arithmetic in words."""
