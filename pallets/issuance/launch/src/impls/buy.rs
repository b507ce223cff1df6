//! How lots are bought at the price of the moment.

use crate::{
	sale, Balance, Config, Entries, Entry, Error, Event, Lots, Pallet, Phase, Proof, RoundId,
	Rounds, Sale,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::{ArithmeticError::Overflow, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Buys for `who`.
	pub(crate) fn do_buy(
		who: T::AccountId,
		id: RoundId,
		lots: Lots,
		max_price: Balance,
		proof: &Proof,
	) -> DispatchResult {
		let mut round = Self::find(id)?;
		let Sale::Tranches(tranches) = &round.terms.sale else {
			return Err(Error::<T>::IsAuction.into());
		};
		ensure!(Self::phase(&round, Self::now()) == Phase::Open, Error::<T>::NotOpen);
		ensure!(lots > 0, Error::<T>::ZeroLots);
		Self::ensure_eligible(&who, id, &round, proof)?;
		let bought = Entries::<T>::get(id, &who).map_or(0, |entry| entry.lots);
		let all = bought.checked_add(lots).ok_or(Error::<T>::NotEnoughLots)?;
		Self::ensure_limit(round.terms.limit, all)?;
		let sold = round.progress.sold;
		// The terms made sure that all lots together can be paid, so that only their number fails.
		let cost = sale::cost(tranches, sold, lots);
		let (paid, price) = cost.ok_or(Error::<T>::NotEnoughLots)?;
		ensure!(price <= max_price, Error::<T>::PriceTooHigh);
		Self::ensure_countable(&round.terms.quote)?;
		Self::ensure_deliverable(&who, id, &round.terms, all)?;

		Self::escrow(id, &round.terms.quote, &who, paid)?;
		let progress = &mut round.progress;
		let mut entry = Self::entry_of(&who, id, &mut progress.entries)?;
		entry.lots = all;
		entry.escrow = entry.escrow.checked_add(paid).ok_or(Overflow)?;
		progress.sold = sold.checked_add(lots).ok_or(Overflow)?;
		progress.raised = progress.raised.checked_add(paid).ok_or(Overflow)?;
		progress.price = price;
		Entries::<T>::insert(id, &who, entry);
		Rounds::<T>::insert(id, round);
		Self::deposit_event(Event::Bought { round: id, who, lots, paid });
		Ok(())
	}

	/// Whether an account can have that many lots.
	pub(crate) fn ensure_limit(limit: Lots, lots: Lots) -> DispatchResult {
		ensure!(limit == 0 || lots <= limit, Error::<T>::LimitExceeded);
		Ok(())
	}

	/// The entry of `who`, or a new one that it pays for.
	pub(crate) fn entry_of(
		who: &T::AccountId,
		id: RoundId,
		entries: &mut u64,
	) -> Result<Entry, DispatchError> {
		if let Some(entry) = Entries::<T>::get(id, who) {
			return Ok(entry);
		}
		let deposit = T::EntryDeposit::get();
		Self::take_deposit(who, deposit)?;
		*entries = entries.checked_add(1).ok_or(Overflow)?;
		Ok(Entry { lots: 0, escrow: 0, deposit, bid: None })
	}
}
