//! What can be read, by people and by other pallets.

use crate::{
	Balance, Claimable, Config, FloorStatus, Lock, MarketByPool, MarketId, Markets, Merchants,
	NextMarket, Pallet, PoolId, Positions, Promotions, Stage, VoteStatus,
};
use frame_support::traits::Get;
use hanse_amm::Terms as TradeTerms;
use hanse_curve::share_down;
use hanse_market::{Phase, Rate};

impl<T: Config> Pallet<T> {
	/// The stage that a market is in.
	pub(crate) fn phase_of(id: MarketId) -> Option<Phase> {
		match Markets::<T>::get(id) {
			Some(market) => Some(market.phase(Self::now())),
			None => (id < NextMarket::<T>::get()).then_some(Phase::Closed),
		}
	}

	/// How far everything is from where it must not be.
	pub(crate) fn floor_status(id: MarketId) -> Option<FloorStatus> {
		let market = Markets::<T>::get(id)?;
		let trades = market.phase(Self::now()) == Phase::Seed;
		let draw_left = if trades { market.seed.draw_left(&market.limits) } else { 0 };
		let required =
			if trades { Self::required_to_open(&market) } else { Self::required(&market) };
		let reserve = [market.reserve.total(), required];
		let (seed, limits) = (market.seed, market.limits);
		// Once it has graduated there is no floor.
		let floor = if market.pool.is_none() { seed.floor(&limits) } else { 0 };
		let headroom = seed.quote.saturating_sub(floor);
		Some(FloorStatus { quote: seed.quote, floor, headroom, draw_left, reserve })
	}

	/// What somebody could have now.
	pub(crate) fn claimable_of(id: MarketId, who: &T::AccountId) -> Claimable {
		let Some(market) = Markets::<T>::get(id) else { return Claimable::default() };
		let position = Positions::<T>::get(id, who);
		let principal = position.principal.total();
		let part = |whole| share_down(whole, principal, market.seed.principal).unwrap_or_default();
		let left = market.seed.leave(principal, &market.terms.price);
		let kept = position.tokens.total();
		let shares = position.reserve.total();
		let (holder, reserve, merchant) = match &market.stage {
			Stage::Liquidating(it) => {
				let merchant = if market.merchant == *who { it.merchant } else { 0 };
				(Self::holder_value(&market, it, who, kept), it.users.worth(shares), merchant)
			}
			_ => (0, market.reserve.value(shares), 0),
		};
		Claimable {
			principal: left.map_or(0, |(_, left)| left.quote),
			shares: part(market.pool.as_ref().map_or(0, |pool| pool.seed)),
			tokens: if market.pool.is_some() { kept } else { 0 },
			holder,
			reserve,
			merchant,
			promotion: Promotions::<T>::get(id, who),
		}
	}

	/// How a vote stands.
	pub(crate) fn status_of_vote(id: MarketId) -> Option<VoteStatus> {
		let Stage::Locked(Lock { since, tally }) = Markets::<T>::get(id)?.stage else {
			return None;
		};
		Some(VoteStatus {
			since,
			decides: since.saturating_add(T::VotePeriod::get()),
			deadline: since.saturating_add(T::VoteDeadline::get()),
			tally,
			weights: tally.weights(),
			verdict: tally.verdict(T::Quorum::get()),
		})
	}

	/// The terms of somebody's trade in a seed pool that trades. The promoter takes its part from the
	/// reserve's, so that it does not matter who asks.
	fn quoted_terms(id: MarketId) -> Option<(crate::MarketOf<T>, TradeTerms)> {
		let market = Markets::<T>::get(id)?;
		let terms = TradeTerms { lp: market.terms.lp, promoted: false };
		(market.phase(Self::now()) == Phase::Seed).then_some((market, terms))
	}

	/// What a purchase would bring.
	pub(crate) fn quoted_buy(id: MarketId, paid: Balance) -> Option<Balance> {
		let (market, terms) = Self::quoted_terms(id)?;
		Some(market.seed.buy(paid, terms).ok()?.1.bought)
	}

	/// What a sale would bring.
	pub(crate) fn quoted_sell(id: MarketId, tokens: Balance) -> Option<Balance> {
		let (market, terms) = Self::quoted_terms(id)?;
		Some(market.seed.sell(tokens, terms, &market.limits).ok()?.1.received)
	}

	/// How the fees of an open pool are divided: what liquidity providers get, who brought the
	/// merchant, and the vault, where the reserve's part is folded. For whoever runs the pools.
	pub fn terms_of_pool(pool: PoolId) -> Option<(Rate, Option<T::AccountId>, T::AccountId)> {
		let market = Markets::<T>::get(MarketByPool::<T>::get(pool)?)?;
		let promoter = T::Merchants::promoter_of(&market.merchant);
		let promoter = promoter.filter(|promoter| *promoter != market.merchant);
		Some((market.terms.lp, promoter, market.vault))
	}

	/// What somebody has in a seed pool, for whoever gives something for it.
	pub fn principal_of(market: MarketId, who: &T::AccountId) -> Balance {
		Positions::<T>::get(market, who).principal.total()
	}
}
