"""What an open shop consists of, as it is handed to the desk."""

from __future__ import annotations

from dataclasses import dataclass

from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.services.carrier_book import CarrierBook
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.order_sync import OrderSync
from aliship_gui.services.worker import Runner
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept of the open shop."""

    orders: OrderStore
    carriers: CarrierStore
    drafts: DraftStore
    outbox: Outbox
    settings: SettingsStore


@dataclass(frozen=True, slots=True)
class Services:
    """What works for the open shop."""

    sync: OrderSync
    carriers: CarrierBook
    dispatch: Dispatch
    disk: Runner
    means: DeclaringMeans
