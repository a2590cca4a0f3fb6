"""The practice shop: a real HTTP server on loopback that speaks the platform's protocol."""
