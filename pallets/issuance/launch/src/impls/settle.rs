//! How everybody fetches what is theirs.

use crate::{
	sale, Balance, BestBids, Config, Due, Entries, Entry, Error, Event, Granter, Pallet, Phase,
	RoundId, RoundOf, Rounds, Sale,
};
use alloc::vec::Vec;
use frame_support::{ensure, storage::with_storage_layer};
use sp_runtime::{
	ArithmeticError::{Overflow, Underflow},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Gives `who` what it bought.
	pub(crate) fn do_claim(who: T::AccountId, id: RoundId) -> DispatchResult {
		let (round, entry, due) = Self::settling(&who, id)?;
		ensure!(due.lots > 0, Error::<T>::NothingToClaim);
		let amount = round.terms.lot.checked_mul(due.lots.into()).ok_or(Overflow)?;
		Self::pay(id, &round.terms.quote, &who, due.refund)?;
		// First, as a grant may take a deposit of its own.
		Self::leave(&who, id, &round, &entry)?;
		Self::deliver(&who, id, &round, amount)?;
		Self::deposit_event(Event::Claimed { round: id, who, amount, refunded: due.refund });
		Ok(())
	}

	/// Gives `who`, who gets nothing, what it paid.
	pub(crate) fn do_refund(who: T::AccountId, id: RoundId) -> DispatchResult {
		let (round, entry, due) = Self::settling(&who, id)?;
		ensure!(due.lots == 0, Error::<T>::NothingToRefund);
		Self::pay(id, &round.terms.quote, &who, due.refund)?;
		Self::leave(&who, id, &round, &entry)?;
		let Due { refund: amount, forfeited, .. } = due;
		Self::deposit_event(Event::Refunded { round: id, who, amount, forfeited });
		Ok(())
	}

	/// Pays the budgets and the seller.
	pub(crate) fn do_withdraw(id: RoundId) -> DispatchResult {
		let mut round = Self::find(id)?;
		let phase = Self::decided(&round)?;
		let mut paid = Vec::new();
		if !round.progress.unsold_returned {
			let amount = Self::unsold(&round, phase)?;
			let (asset, seller) = (round.terms.asset.clone(), round.seller.clone());
			let result = Self::pay_or_postpone(id, &asset, &seller, amount);
			round.progress.unsold_returned = result.is_ok();
			if result.is_ok() && amount > 0 {
				Self::deposit_event(Event::UnsoldReturned { round: id, amount });
			}
			paid.push(result);
		}
		if phase == Phase::Succeeded {
			paid.extend(Self::pay_budgets(id, &mut round)?);
		}
		// If nobody could be paid, the first reason is the answer and nothing has happened.
		let first = paid.first().copied().ok_or(Error::<T>::NothingToWithdraw)?;
		ensure!(paid.iter().any(Result::is_ok), first.err().unwrap_or(DispatchError::Corruption));
		Rounds::<T>::insert(id, round);
		Ok(())
	}

	/// Pays every budget that is not paid. Returns what came of each.
	fn pay_budgets(
		id: RoundId,
		round: &mut RoundOf<T>,
	) -> Result<Vec<DispatchResult>, DispatchError> {
		let mut results = Vec::new();
		for (bit, account, amount) in Self::unpaid(round)? {
			let result = Self::pay_or_postpone(id, &round.terms.quote, &account, amount);
			if result.is_ok() {
				round.progress.paid |= bit;
			}
			if result.is_ok() && amount > 0 {
				Self::deposit_event(Event::ProceedsPaid { round: id, account, amount });
			}
			results.push(result);
		}
		Ok(results)
	}

	/// Pays, or says that it could not.
	fn pay_or_postpone(
		id: RoundId,
		asset: &T::AssetId,
		account: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let result = with_storage_layer(|| Self::pay(id, asset, account, amount));
		if result.is_err() {
			let account = account.clone();
			Self::deposit_event(Event::Postponed { round: id, account, amount });
		}
		result
	}

	/// The budgets that are not paid: the bit of each, its account, and its share.
	pub(crate) fn unpaid(
		round: &RoundOf<T>,
	) -> Result<Vec<(u32, T::AccountId, Balance)>, DispatchError> {
		let (terms, progress) = (&round.terms, &round.progress);
		let proceeds = sale::proceeds(&terms.sale, progress).ok_or(Overflow)?;
		let shares = sale::shares(proceeds, &terms.budgets).ok_or(Overflow)?;
		let bits = (0..u32::BITS).map(|place| 1u32 << place);
		let all = bits.zip(terms.budgets.iter().zip(shares));
		let unpaid = all.filter(|(bit, _)| progress.paid & bit == 0);
		Ok(unpaid.map(|(bit, (budget, share))| (bit, budget.account.clone(), share)).collect())
	}

	/// Whether every budget is paid.
	pub(crate) fn all_paid(round: &RoundOf<T>) -> bool {
		round.progress.paid.count_ones() as usize == round.terms.budgets.len()
	}

	/// How much of the asset is the seller's in a round that is decided.
	pub(crate) fn unsold(round: &RoundOf<T>, phase: Phase) -> Result<Balance, DispatchError> {
		let sold = if phase == Phase::Succeeded { round.progress.sold } else { 0 };
		let lots = round.terms.sale.lots().ok_or(Overflow)?.checked_sub(sold).ok_or(Underflow)?;
		Ok(round.terms.lot.checked_mul(lots.into()).ok_or(Overflow)?)
	}

	/// A decided round, the entry of `who` in it, and what it gets.
	fn settling(
		who: &T::AccountId,
		id: RoundId,
	) -> Result<(RoundOf<T>, Entry, Due), DispatchError> {
		let round = Self::find(id)?;
		let entry = Entries::<T>::get(id, who).ok_or(Error::<T>::EntryNotFound)?;
		let phase = Self::decided(&round)?;
		let due = Self::due_of(who, id, &round, &entry, phase)?;
		Ok((round, entry, due))
	}

	/// What `who` gets of a round that is decided.
	pub(crate) fn due_of(
		who: &T::AccountId,
		id: RoundId,
		round: &RoundOf<T>,
		entry: &Entry,
		phase: Phase,
	) -> Result<Due, DispatchError> {
		let everything = Due { lots: 0, refund: entry.escrow, forfeited: 0 };
		let (Phase::Succeeded, sale) = (phase, &round.terms.sale) else { return Ok(everything) };
		let (Sale::Auction(auction), Some(bid)) = (sale, entry.bid) else {
			return Ok(Due { lots: entry.lots, refund: 0, forfeited: 0 });
		};
		let forfeited = if bid.revealed { 0 } else { auction.penalty };
		let price = round.progress.price;
		let lots = sale::allotted(&BestBids::<T>::get(id), who, auction.lots, price);
		let cost = price.checked_mul(lots.into()).ok_or(Overflow)?;
		let refund = entry.escrow.checked_sub(cost).ok_or(Underflow)?;
		Ok(Due { lots, refund: refund.checked_sub(forfeited).ok_or(Underflow)?, forfeited })
	}

	/// Hands over what was bought: free, or under its lock.
	fn deliver(
		who: &T::AccountId,
		id: RoundId,
		round: &RoundOf<T>,
		amount: Balance,
	) -> DispatchResult {
		let terms = &round.terms;
		if !Self::is_locked(terms) {
			return Self::pay(id, &terms.asset, who, amount);
		}
		Self::unlock(id, &terms.asset, amount)?;
		T::Granter::grant(&Self::account(id), who, &terms.asset, amount, &terms.release)
	}

	/// Removes an entry that is settled, and returns its deposit.
	fn leave(who: &T::AccountId, id: RoundId, round: &RoundOf<T>, entry: &Entry) -> DispatchResult {
		let mut round = round.clone();
		round.progress.entries = round.progress.entries.checked_sub(1).ok_or(Underflow)?;
		Rounds::<T>::insert(id, round);
		Entries::<T>::remove(id, who);
		Self::return_deposit(who, entry.deposit)
	}
}
