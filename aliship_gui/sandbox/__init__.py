"""The practice shop: a real HTTP server on loopback that speaks the platform's protocol.

::

    server    a thread with a socket          gate       signature, session, timestamp
    app       routes, one request's way       methods    the platform's methods by name
    faults    misbehaviour asked for          rules      why a declaration is refused
    shop      what happened since it opened   world      what was there when it opened
    journal   the shop's events in a file     envelopes  both answer forms

Nothing here is imported unless a practice shop is really opened.
"""
