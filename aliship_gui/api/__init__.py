"""The AliExpress Open Platform client: signing, transport, decoding, calls. No Qt."""
