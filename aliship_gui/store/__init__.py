"""What stays on this computer: orders, carriers, drafts, outbox, history, secrets. No Qt."""
