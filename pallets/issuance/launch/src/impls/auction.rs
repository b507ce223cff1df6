//! How bids are committed and revealed.

use crate::{
	proof, sale, Auction, Balance, BestBids, Config, Entries, Entry, Error, Event, Lots, Pallet,
	Phase, Proof, RankedBid, RankedBidOf, RoundId, RoundOf, Rounds, Sale, SealedBid, TermsOf,
};
use frame_support::{ensure, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::Zero,
	ArithmeticError::Overflow,
	DispatchError::{self, Corruption},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Commits `who` to a bid.
	pub(crate) fn do_commit(
		who: T::AccountId,
		id: RoundId,
		commitment: [u8; 32],
		maximum: Balance,
		proof: &Proof,
	) -> DispatchResult {
		let mut round = Self::find(id)?;
		let auction = Self::auction_of(&round)?;
		ensure!(Self::phase(&round, Self::now()) == Phase::Open, Error::<T>::NotOpen);
		ensure!(!Entries::<T>::contains_key(id, &who), Error::<T>::AlreadyCommitted);
		Self::ensure_eligible(&who, id, &round, proof)?;
		ensure!(maximum >= auction.reserve, Error::<T>::MaximumTooLow);
		Self::ensure_countable(&round.terms.quote)?;
		// How many it will be is a secret; whether it can be any is not.
		Self::ensure_deliverable(&who, id, &round.terms, 1)?;

		Self::escrow(id, &round.terms.quote, &who, maximum)?;
		let progress = &mut round.progress;
		let entry = Self::entry_of(&who, id, &mut progress.entries)?;
		let bid = SealedBid { commitment, order: progress.commits, revealed: false };
		progress.commits = progress.commits.checked_add(1).ok_or(Overflow)?;
		Entries::<T>::insert(id, &who, Entry { escrow: maximum, bid: Some(bid), ..entry });
		Rounds::<T>::insert(id, round);
		Self::deposit_event(Event::Committed { round: id, who, paid: maximum });
		Ok(())
	}

	/// Reveals the bid of `who`.
	pub(crate) fn do_reveal(
		who: T::AccountId,
		id: RoundId,
		price: Balance,
		lots: Lots,
		salt: &[u8; 32],
	) -> DispatchResult {
		let mut round = Self::find(id)?;
		let auction = Self::auction_of(&round)?;
		ensure!(Self::phase(&round, Self::now()) == Phase::Revealing, Error::<T>::NotRevealing);
		let mut entry = Entries::<T>::get(id, &who).ok_or(Error::<T>::EntryNotFound)?;
		let bid = entry.bid.as_mut().ok_or(Corruption)?;
		ensure!(!bid.revealed, Error::<T>::AlreadyRevealed);
		let expected = Self::commitment(id, &who, price, lots, salt);
		ensure!(bid.commitment == expected, Error::<T>::CommitmentDiffers);
		bid.revealed = true;
		let order = bid.order;
		Self::ensure_bid(&round.terms, &auction, entry.escrow, price, lots)?;

		Entries::<T>::insert(id, &who, entry);
		Self::deposit_event(Event::Revealed { round: id, who: who.clone(), price, lots });
		let progress = &mut round.progress;
		progress.reveals = progress.reveals.checked_add(1).ok_or(Overflow)?;
		Self::rank(id, &mut round, &auction, RankedBid { who, price, lots, order })?;
		Rounds::<T>::insert(id, round);
		Ok(())
	}

	/// The commitment to a bid in a round of this chain.
	pub fn commitment(
		round: RoundId,
		bidder: &T::AccountId,
		price: Balance,
		lots: Lots,
		salt: &[u8; 32],
	) -> [u8; 32] {
		// The system keeps the hash of the first block for ever.
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		proof::commitment(&genesis, round, bidder, price, lots, salt)
	}

	/// Whether a revealed bid is one that the round takes.
	fn ensure_bid(
		terms: &TermsOf<T>,
		auction: &Auction,
		escrow: Balance,
		price: Balance,
		lots: Lots,
	) -> DispatchResult {
		ensure!(lots > 0, Error::<T>::ZeroLots);
		ensure!(lots <= auction.lots, Error::<T>::NotEnoughLots);
		Self::ensure_limit(terms.limit, lots)?;
		ensure!(price >= auction.reserve, Error::<T>::BelowReserve);
		let covered = price.checked_mul(lots.into()).is_some_and(|cost| cost <= escrow);
		ensure!(covered, Error::<T>::AboveMaximum);
		Ok(())
	}

	/// Puts a bid in its place, and counts anew what the best bids come to.
	fn rank(
		id: RoundId,
		round: &mut RoundOf<T>,
		auction: &Auction,
		bid: RankedBidOf<T>,
	) -> DispatchResult {
		let mut bids = BestBids::<T>::get(id).into_inner();
		for RankedBid { who, .. } in sale::rank(&mut bids, bid, auction.lots) {
			Self::deposit_event(Event::Displaced { round: id, who });
		}
		let (sold, price) = sale::clear(&bids, auction.lots, round.terms.minimum);
		round.progress.sold = sold;
		round.progress.price = price;
		round.progress.raised = price.checked_mul(sold.into()).ok_or(Overflow)?;
		// Each gets a lot, and there are no more lots than places.
		let bids: BoundedVec<_, T::MaxBids> = bids.try_into().map_err(|_| Corruption)?;
		BestBids::<T>::insert(id, bids);
		Ok(())
	}

	/// The auction that a round is.
	fn auction_of(round: &RoundOf<T>) -> Result<Auction, DispatchError> {
		match round.terms.sale {
			Sale::Auction(auction) => Ok(auction),
			Sale::Tranches(_) => Err(Error::<T>::NotAuction.into()),
		}
	}
}
