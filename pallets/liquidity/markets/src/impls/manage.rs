//! How markets are opened.

use crate::{
	Balance, Config, Error, Event, Funds, HoldReason, Market, MarketByAsset, MarketId, MarketOf,
	Markets, Merchants, NextMarket, Pallet, QuoteRules, Quotes, Stage, Terms,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use hanse_market::{Limits, Mean, Phase, Reserve, LP_FEE, WHOLE};
use sp_runtime::DispatchResult;

use super::books::plus;

impl<T: Config> Pallet<T> {
	/// Makes an asset a quote.
	pub(crate) fn do_allow_quote(quote: T::AssetId, rules: QuoteRules) -> DispatchResult {
		ensure!(T::Assets::asset_exists(quote.clone()), Error::<T>::UnknownAsset);
		ensure!(rules.least > 0 && rules.reserve > 0, Error::<T>::ZeroAmount);
		Quotes::<T>::insert(&quote, rules);
		Self::deposit_event(Event::QuoteAllowed { quote, rules });
		Ok(())
	}

	/// Makes an asset no quote any more.
	pub(crate) fn do_disallow_quote(quote: T::AssetId) -> DispatchResult {
		Quotes::<T>::take(&quote).ok_or(Error::<T>::QuoteNotAllowed)?;
		Self::deposit_event(Event::QuoteDisallowed { quote });
		Ok(())
	}

	/// Opens a market.
	pub(crate) fn do_open(
		who: T::AccountId,
		token: T::AssetId,
		quote: T::AssetId,
		terms: Terms,
		funds: Funds,
	) -> DispatchResult {
		ensure!(T::Merchants::issuer_of(&token).as_ref() == Some(&who), Error::<T>::NotIssuer);
		ensure!(T::Merchants::is_active(&who), Error::<T>::MerchantNotActive);
		let rules = Quotes::<T>::get(&quote).filter(|_| quote != token);
		let rules = rules.ok_or(Error::<T>::QuoteNotAllowed)?;
		ensure!(!MarketByAsset::<T>::contains_key(&token), Error::<T>::MarketExists);
		Self::ensure_terms(&terms, &rules)?;
		Self::ensure_funds(&terms, &funds, &rules)?;
		let id = NextMarket::<T>::get();
		NextMarket::<T>::put(id.checked_add(1).ok_or(Error::<T>::Overflow)?);
		let market =
			Self::new_market(id, who.clone(), [token.clone(), quote.clone()], terms, funds);
		let market = Market { least: rules.least, ..market };
		Self::secure(HoldReason::Market, &who, market.deposit)?;
		Self::open_vault(&market)?;
		let paid = plus::<T>(funds.reserve, funds.black_hole)?;
		Self::take(&quote, &who, &market.vault, paid)?;
		Self::take(&token, &who, &market.vault, funds.tokens)?;
		MarketByAsset::<T>::insert(&token, id);
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Opened {
			market: id,
			merchant: who,
			token,
			quote,
			terms,
			funds,
		});
		Ok(())
	}

	fn new_market(
		id: MarketId,
		merchant: T::AccountId,
		[token, quote]: [T::AssetId; 2],
		terms: Terms,
		funds: Funds,
	) -> MarketOf<T> {
		Market {
			merchant,
			token,
			quote,
			vault: Self::new_vault(id),
			terms,
			limits: Limits { floor: T::FloorShare::get(), draw: terms.draw },
			least: 0,
			deposit: T::MarketDeposit::get(),
			seed: Default::default(),
			stock: funds.tokens,
			sold: 0,
			reserve: Reserve { merchant: funds.reserve, ..Default::default() },
			black_hole: funds.black_hole,
			tax: 0,
			promotion: 0,
			mean: Mean::new(Self::now(), 0),
			notice: None,
			alarm: None,
			lowered: false,
			locks: 0,
			pool: None,
			stage: Stage::Subscribing,
		}
	}

	/// Whether somebody can promise this.
	fn ensure_terms(terms: &Terms, rules: &QuoteRules) -> DispatchResult {
		for price in [terms.price, terms.floor] {
			price.validate().map_err(Error::<T>::from)?;
		}
		ensure!(terms.floor.is_at_most(&terms.price), Error::<T>::FloorAbovePrice);
		let (now, longest) = (Self::now(), T::MaxSubscription::get());
		let (least, most) = T::SeedTerm::get();
		let span = terms.closes.checked_sub(terms.opens).filter(|span| *span > 0);
		let term = terms.until.checked_sub(terms.closes);
		let periods = terms.opens >= now
			&& terms.opens <= now.saturating_add(longest)
			&& span.is_some_and(|span| span <= longest)
			&& term.is_some_and(|term| term >= least && term <= most);
		ensure!(periods, Error::<T>::InvalidPeriod);
		let target = terms.minimum >= rules.least && terms.minimum <= terms.maximum;
		ensure!(target, Error::<T>::InvalidTarget);
		ensure!(terms.draw <= T::MaxDraw::get(), Error::<T>::DrawTooHigh);
		ensure!(terms.lp <= LP_FEE, Error::<T>::RateTooHigh);
		Ok(())
	}

	/// Whether enough is put in.
	fn ensure_funds(terms: &Terms, funds: &Funds, rules: &QuoteRules) -> DispatchResult {
		let least = terms.price.tokens_down(terms.maximum).ok_or(Error::<T>::Overflow)?;
		ensure!(funds.tokens >= least.max(1), Error::<T>::StockTooSmall);
		ensure!(funds.reserve >= rules.reserve, Error::<T>::ReserveTooSmall);
		ensure!(funds.reserve <= terms.capacity, Error::<T>::CapacityReached);
		ensure!(funds.black_hole >= rules.least, Error::<T>::BlackHoleTooSmall);
		Ok(())
	}

	/// Takes back what nobody could subscribe to yet.
	pub(crate) fn do_cancel(who: T::AccountId, id: MarketId) -> DispatchResult {
		let market = Self::find(id)?;
		Self::ensure_merchant(&market, &who)?;
		ensure!(market.phase(Self::now()) == Phase::Draft, Error::<T>::WrongPhase);
		Self::liquidate(id, market)
	}

	/// Puts in more tokens.
	pub(crate) fn do_add_tokens(
		who: T::AccountId,
		id: MarketId,
		tokens: Balance,
	) -> DispatchResult {
		let mut market = Self::find(id)?;
		Self::ensure_merchant(&market, &who)?;
		let phases = [Phase::Draft, Phase::Subscribing, Phase::Seed];
		ensure!(phases.contains(&market.phase(Self::now())), Error::<T>::WrongPhase);
		ensure!(tokens > 0, Error::<T>::ZeroAmount);
		Self::take(&market.token, &who, &market.vault, tokens)?;
		market.stock = plus::<T>(market.stock, tokens)?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::StockAdded { market: id, tokens });
		Ok(())
	}

	/// What has to be true of the constants of a runtime.
	pub(crate) fn check_constants() {
		let (gap, most) = T::ObservationGap::get();
		let (least, longest) = T::SeedTerm::get();
		let count = u64::from(T::Observations::get());
		assert!(T::FloorShare::get() <= WHOLE, "the floor would be above the principal");
		assert!(T::MaxDraw::get() <= WHOLE, "more could be drawn than was subscribed");
		assert!(T::TriggerShare::get() >= WHOLE, "a market would be locked below its floor");
		assert!(T::Hysteresis::get() < WHOLE, "a reopened market could never be locked");
		assert!(T::Quorum::get() <= WHOLE, "no vote could decide");
		assert!(count > 1, "one observation would lock a market");
		assert!(gap > 0 && most > gap, "no observation could follow another one");
		assert!(
			gap.saturating_mul(count) >= T::TwapWindow::get(),
			"the observations would be of one average",
		);
		assert!(T::TwapWindow::get() > 0, "the price would be that of a moment");
		assert!(least > 0 && longest >= least, "no seed pool could trade");
		assert!(T::GraduationNotice::get() < least, "no seed pool could graduate");
		assert!(T::VotePeriod::get() > 0, "a vote would be over before anybody votes");
		assert!(
			T::VoteDeadline::get() >= T::VotePeriod::get(),
			"a vote would end before it decides"
		);
		assert!(T::VoteAge::get() > 0, "what was borrowed for a moment would vote");
		assert!(T::ClaimWindow::get() > 0, "nobody could be paid");
	}
}
