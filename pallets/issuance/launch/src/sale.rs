//! The arithmetic of a sale. Pure functions: no storage, no clock.

use crate::{Balance, Budget, Lots, Progress, RankedBid, Sale, Tranche, WHOLE};
use alloc::vec::Vec;
use hanse_curve::share_down;

impl Sale {
	/// How many lots there are. None if they are more than can be counted.
	pub fn lots(&self) -> Option<Lots> {
		match self {
			Self::Tranches(tranches) => {
				tranches.iter().try_fold(0, |sum: Lots, next| sum.checked_add(next.lots))
			}
			Self::Auction(auction) => Some(auction.lots),
		}
	}
}

/// What `lots` more cost when `sold` are sold: the sum, and the price of the last of them, which
/// is the highest. None if there are not so many.
pub fn cost(tranches: &[Tranche], sold: Lots, lots: Lots) -> Option<(Balance, Balance)> {
	let (mut skip, mut wanted) = (sold, lots);
	let (mut sum, mut price): (Balance, Balance) = (0, 0);
	for tranche in tranches {
		let left = tranche.lots.saturating_sub(skip);
		skip = skip.saturating_sub(tranche.lots);
		let taken = left.min(wanted);
		if taken > 0 {
			sum = sum.checked_add(tranche.price.checked_mul(taken.into())?)?;
			price = tranche.price;
			wanted = wanted.checked_sub(taken)?;
		}
	}
	(wanted == 0).then_some((sum, price))
}

impl<AccountId> RankedBid<AccountId> {
	/// Whether this bid comes before the other: it pays more, or as much and came first.
	pub fn beats(&self, other: &Self) -> bool {
		(self.price, other.order) > (other.price, self.order)
	}
}

/// Puts a bid in its place among the best ones. Returns those that are left without a lot.
///
/// The result does not depend on the order in which bids are revealed: better bids only push
/// others down, and whoever is pushed off can never come back.
pub fn rank<AccountId>(
	bids: &mut Vec<RankedBid<AccountId>>,
	bid: RankedBid<AccountId>,
	lots: Lots,
) -> Vec<RankedBid<AccountId>> {
	let place = bids.partition_point(|other| other.beats(&bid));
	bids.insert(place, bid);
	let mut before: Lots = 0;
	let reached = |bid: &&RankedBid<AccountId>| {
		let left = before < lots;
		before = before.saturating_add(bid.lots);
		left
	};
	let kept = bids.iter().take_while(reached).count();
	bids.split_off(kept)
}

/// What the best bids come to: the lots they get, and the price that all of them pay, which is the
/// lowest accepted one.
///
/// As many are accepted as leave the minimum. One more lot at a lower price can bring less for all
/// of them together, and a bid must not end a round that others have made a success. If no number
/// of them brings the minimum, they are all counted.
pub fn clear<AccountId>(
	bids: &[RankedBid<AccountId>],
	lots: Lots,
	minimum: Balance,
) -> (Lots, Balance) {
	let mut wanted: Lots = 0;
	let (mut all, mut enough) = ((0, 0), None);
	for bid in bids {
		wanted = wanted.saturating_add(bid.lots);
		all = (wanted.min(lots), bid.price);
		if bid.price.saturating_mul(all.0.into()) >= minimum {
			enough = Some(all);
		}
	}
	enough.unwrap_or(all)
}

/// How many lots `who` gets at the price that all pay. The last bid may get fewer than it wants.
///
/// The price tells who is accepted: of equal bids each one more brings more, so that none of them is
/// the first that is not.
pub fn allotted<AccountId: PartialEq>(
	bids: &[RankedBid<AccountId>],
	who: &AccountId,
	lots: Lots,
	price: Balance,
) -> Lots {
	let mut before: Lots = 0;
	for bid in bids.iter().take_while(|bid| bid.price >= price) {
		if bid.who == *who {
			return bid.lots.min(lots.saturating_sub(before));
		}
		before = before.saturating_add(bid.lots);
	}
	0
}

/// What a round brings in the end: what was raised, and the penalties of bids never revealed.
pub fn proceeds(sale: &Sale, progress: &Progress) -> Option<Balance> {
	let Sale::Auction(auction) = sale else { return Some(progress.raised) };
	let silent = progress.commits.checked_sub(progress.reveals)?;
	progress.raised.checked_add(auction.penalty.checked_mul(silent.into())?)
}

/// Divides the proceeds, to the unit: each share is rounded down, and the last takes the rest.
pub fn shares<AccountId>(proceeds: Balance, budgets: &[Budget<AccountId>]) -> Option<Vec<Balance>> {
	let last = budgets.len().checked_sub(1)?;
	let mut rest = proceeds;
	let share = |(index, budget): (usize, &Budget<AccountId>)| {
		let down = share_down(proceeds, budget.parts.into(), WHOLE.into())?;
		let share = if index == last { rest } else { down };
		rest = rest.checked_sub(share)?;
		Some(share)
	};
	budgets.iter().enumerate().map(share).collect()
}
