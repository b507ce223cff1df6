//! What is true of the storage between any two calls.
//!
//! - Of each asset of a round, what is on hold on its account is exactly what it owes: to those who
//!   have not settled, to the budgets that are not paid, and to the seller. Nobody but this pallet
//!   can touch that hold, so there is no tolerance. Beside it there is the loan's.
//! - Per account, the deposits on hold are exactly those of its rounds and entries.
//! - Prices never fall, no account has more lots than it may, no more is sold than there is.
//! - What is said to be sold and raised is what the entries or the best bids say.
//! - Numbers were given out before they are used, and counts are right.

use crate::{
	sale, Balance, BestBids, Config, Entries, Entry, HoldReason, NextRoundId, Pallet, Phase,
	RoundId, RoundOf, Rounds, Sale, Seeds, PLEDGE, WHOLE,
};
use alloc::{collections::btree_map::BTreeMap, vec::Vec};
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, Get},
};
use sp_runtime::TryRuntimeError;

type Entered<T> = Vec<(<T as frame_system::Config>::AccountId, Entry)>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextRoundId::<T>::get();
		for (id, round) in Rounds::<T>::iter() {
			ensure!(id < next, "a round's number is unused");
			let entered = Entries::<T>::iter_prefix(id).collect::<Entered<T>>();
			Self::check_terms(&round)?;
			Self::check_entries(&round, &entered)?;
			Self::check_bids(id, &round)?;
			Self::check_account(id, &round, &entered)?;
		}
		let known = |id| Rounds::<T>::contains_key(id);
		ensure!(Entries::<T>::iter_keys().all(|(id, _)| known(id)), "an entry has no round");
		ensure!(BestBids::<T>::iter_keys().all(known), "bids have no round");
		ensure!(Seeds::<T>::iter_keys().all(known), "an account has no round");
		for (who, sum) in Self::expected_deposits()? {
			let reason = HoldReason::Deposit.into();
			let held = T::Assets::balance_on_hold(T::NativeAsset::get(), &reason, &who);
			ensure!(held == sum, "what is on hold is not what was deposited");
		}
		Ok(())
	}

	/// What each account should have left for entries in storage.
	pub(crate) fn expected_deposits() -> Result<BTreeMap<T::AccountId, Balance>, TryRuntimeError> {
		let rounds = Rounds::<T>::iter_values().map(|round| (round.seller, round.deposit));
		let entries = Entries::<T>::iter().map(|(_, who, entry)| (who, entry.deposit));
		let mut sums = BTreeMap::<T::AccountId, Balance>::new();
		for (who, amount) in rounds.chain(entries) {
			let sum = sums.entry(who).or_default();
			*sum = sum.checked_add(amount).ok_or("deposits exceed every supply")?;
		}
		Ok(sums)
	}

	/// What is true of a round's account.
	fn check_account(
		id: RoundId,
		round: &RoundOf<T>,
		entered: &Entered<T>,
	) -> Result<(), TryRuntimeError> {
		ensure!(Seeds::<T>::contains_key(id), "a round has no account of its own");
		let account = Self::account(id);
		let held = |asset: &T::AssetId, reason: HoldReason| {
			T::Assets::balance_on_hold(asset.clone(), &reason.into(), &account)
		};
		let (asset, quote) = (&round.terms.asset, &round.terms.quote);
		let escrow = (held(asset, HoldReason::Escrow), held(quote, HoldReason::Escrow));
		let owed = Self::owed(id, round, entered)?;
		ensure!(escrow.0 == owed.0, "a round does not have what it owes");
		ensure!(escrow.1 == owed.1, "a round does not have what was paid");
		let loan = held(quote, HoldReason::Loan);
		ensure!(loan == PLEDGE, "a quote could be destroyed during its round");
		Ok(())
	}

	/// What is true of the terms of every round.
	fn check_terms(round: &RoundOf<T>) -> Result<(), TryRuntimeError> {
		let (terms, progress) = (&round.terms, &round.progress);
		if let Sale::Tranches(tranches) = &terms.sale {
			let mut pairs = tranches.iter().zip(tranches.iter().skip(1));
			ensure!(pairs.all(|(one, next)| one.price <= next.price), "a price falls");
		}
		let parts = terms.budgets.iter().fold(0u32, |sum, next| sum.saturating_add(next.parts));
		ensure!(parts == WHOLE, "the budgets do not add up");
		ensure!(terms.sale.lots() >= Some(progress.sold), "more was sold than there is");
		ensure!(progress.reveals <= progress.commits, "more was revealed than committed");
		Ok(())
	}

	/// What is true of those who have not settled.
	fn check_entries(round: &RoundOf<T>, entered: &Entered<T>) -> Result<(), TryRuntimeError> {
		let Sale::Tranches(tranches) = &round.terms.sale else {
			let count = entered.len() as u64;
			ensure!(count == round.progress.entries, "bidders were miscounted");
			return Ok(());
		};
		let progress = &round.progress;
		let lots = entered.iter().fold(0u64, |sum, (_, entry)| sum.saturating_add(entry.lots));
		let paid = entered.iter().fold(0u128, |sum, (_, entry)| sum.saturating_add(entry.escrow));
		ensure!(entered.len() as u64 == progress.entries, "buyers were miscounted");
		let limit = round.terms.limit;
		let within = |entry: &Entry| entry.lots > 0 && (limit == 0 || entry.lots <= limit);
		ensure!(entered.iter().all(|(_, entry)| within(entry)), "somebody is above the limit");
		let cost = sale::cost(tranches, 0, progress.sold).map(|(sum, _)| sum);
		ensure!(cost == Some(progress.raised), "what was raised is not what was sold");
		let open = !Self::phase(round, Self::now()).is_final();
		let all = lots == progress.sold && paid == progress.raised;
		ensure!(all || (!open && lots <= progress.sold), "entries and sales differ");
		Ok(())
	}

	/// What is true of the best bids.
	fn check_bids(id: RoundId, round: &RoundOf<T>) -> Result<(), TryRuntimeError> {
		let bids = BestBids::<T>::get(id);
		let Sale::Auction(auction) = &round.terms.sale else {
			ensure!(bids.is_empty(), "there are bids without an auction");
			return Ok(());
		};
		let mut pairs = bids.iter().zip(bids.iter().skip(1));
		ensure!(pairs.all(|(one, next)| one.beats(next)), "the bids are not in order");
		let (sold, price) = sale::clear(&bids, auction.lots, round.terms.minimum);
		let progress = &round.progress;
		ensure!(
			(sold, price) == (progress.sold, progress.price),
			"the bids come to something else"
		);
		ensure!(
			price.checked_mul(sold.into()) == Some(progress.raised),
			"raised is not sold × price"
		);
		let limit = round.terms.limit;
		let sound = |bid: &crate::RankedBidOf<T>| {
			let reached = sale::allotted(&bids, &bid.who, auction.lots, 0) > 0;
			reached && bid.price >= auction.reserve && (limit == 0 || bid.lots <= limit)
		};
		ensure!(bids.iter().all(sound), "a bid should not be there");
		Ok(())
	}

	/// What a round owes: of the asset, and of the quote.
	fn owed(
		id: RoundId,
		round: &RoundOf<T>,
		entered: &Entered<T>,
	) -> Result<(Balance, Balance), TryRuntimeError> {
		let phase = Self::phase(round, Self::now());
		let lots = round.terms.sale.lots().ok_or("there are too many lots")?;
		let amount =
			|lots: u64| round.terms.lot.checked_mul(lots.into()).ok_or("a round overflows");
		if !phase.is_final() {
			let paid = entered.iter().map(|(_, entry)| entry.escrow);
			return Ok((amount(lots)?, paid.fold(0, Balance::saturating_add)));
		}
		let unsold = if round.progress.unsold_returned { 0 } else { Self::unsold(round, phase)? };
		let mut owed = (unsold, 0u128);
		for (who, entry) in entered {
			let due = Self::due_of(who, id, round, entry, phase)?;
			owed.0 = owed.0.checked_add(amount(due.lots)?).ok_or("a round overflows")?;
			owed.1 = owed.1.checked_add(due.refund).ok_or("a round overflows")?;
		}
		if phase == Phase::Succeeded {
			let unpaid = Self::unpaid(round)?.into_iter().map(|(_, _, share)| share);
			owed.1 = unpaid.fold(owed.1, Balance::saturating_add);
		}
		Ok(owed)
	}
}
