//! Reading and writing the books.

use crate::{
	Balance, Config, Error, HoldReason, Market, MarketId, MarketOf, Markets, Merchants, Pallet,
	Position, Positions, Promotions, Stage,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use hanse_amm::Terms as TradeTerms;
use hanse_market::{Fee, MarketError, Moment, Phase, Reserve};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> From<MarketError> for Error<T> {
	fn from(error: MarketError) -> Self {
		match error {
			MarketError::ZeroAmount => Self::ZeroAmount,
			MarketError::Empty => Self::NoLiquidity,
			MarketError::TooLittle => Self::AmountTooSmall,
			MarketError::TooMuch => Self::AmountTooLarge,
			MarketError::FloorReached => Self::FloorReached,
			MarketError::DrawCapReached => Self::DrawCapReached,
			MarketError::RateTooHigh => Self::RateTooHigh,
			MarketError::PriceTooCoarse => Self::PriceTooCoarse,
			MarketError::Overflow => Self::Overflow,
		}
	}
}

/// The sum of two amounts.
pub(crate) fn plus<T: Config>(a: Balance, b: Balance) -> Result<Balance, DispatchError> {
	Ok(a.checked_add(b).ok_or(Error::<T>::Overflow)?)
}

/// What is left of an amount.
pub(crate) fn minus<T: Config>(a: Balance, b: Balance) -> Result<Balance, DispatchError> {
	Ok(a.checked_sub(b).ok_or(Error::<T>::AmountTooLarge)?)
}

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The market of that number.
	pub(crate) fn find(id: MarketId) -> Result<MarketOf<T>, DispatchError> {
		Ok(Markets::<T>::get(id).ok_or(Error::<T>::MarketNotFound)?)
	}

	/// The market of that number, if it is in one of some phases.
	pub(crate) fn find_in(id: MarketId, phases: &[Phase]) -> Result<MarketOf<T>, DispatchError> {
		let market = Self::find(id)?;
		ensure!(phases.contains(&market.phase(Self::now())), Error::<T>::WrongPhase);
		Ok(market)
	}

	/// Whether `who` is the merchant of a market.
	pub(crate) fn ensure_merchant(market: &MarketOf<T>, who: &T::AccountId) -> DispatchResult {
		ensure!(market.merchant == *who, Error::<T>::NotMerchant);
		Ok(())
	}

	/// Whether `who` is anybody else.
	pub(crate) fn ensure_outside(market: &MarketOf<T>, who: &T::AccountId) -> DispatchResult {
		ensure!(market.merchant != *who, Error::<T>::IssuerExcluded);
		Ok(())
	}

	/// Lets a market go on to a stage, if its phase allows that.
	pub(crate) fn enter(market: &mut MarketOf<T>, stage: Stage) -> DispatchResult {
		let (now, before) = (Self::now(), market.phase(Self::now()));
		market.stage = stage;
		ensure!(before.may_become(market.phase(now)), Error::<T>::WrongPhase);
		Ok(())
	}

	/// Writes a market whose seed pool may have changed.
	pub(crate) fn store(id: MarketId, mut market: MarketOf<T>) {
		let ratio = market.seed.ratio();
		if market.pool.is_none() && ratio != market.mean.value {
			market.mean.set(Self::now(), ratio);
		}
		Markets::<T>::insert(id, market);
	}

	/// Writes what somebody has. A new entry is paid for, and an empty one removed.
	pub(crate) fn put(
		id: MarketId,
		market: &MarketOf<T>,
		who: &T::AccountId,
		mut position: Position,
	) -> DispatchResult {
		if position.is_empty() && !Self::is_counted(market, &position) {
			Self::unsecure(HoldReason::Entry, who, position.deposit)?;
			Positions::<T>::remove(id, who);
			return Ok(());
		}
		if position.deposit == 0 {
			position.deposit = T::PositionDeposit::get();
			Self::secure(HoldReason::Entry, who, position.deposit)?;
		}
		Positions::<T>::insert(id, who, position);
		Ok(())
	}

	/// Whether somebody's ballot is part of a tally: without it, it could vote once more.
	pub(crate) fn is_counted(market: &MarketOf<T>, position: &Position) -> bool {
		let locked = matches!(market.stage, Stage::Locked(_));
		locked && position.ballot.is_some_and(|ballot| ballot.lock == market.locks)
	}

	/// Who earns by a trade of `trader`. Nobody by its own, nor by its own token.
	pub(crate) fn promoter(market: &MarketOf<T>, trader: &T::AccountId) -> Option<T::AccountId> {
		let promoter = T::Merchants::promoter_of(&market.merchant)?;
		(promoter != market.merchant && promoter != *trader).then_some(promoter)
	}

	/// The terms of a trade.
	pub(crate) fn trade_terms(market: &MarketOf<T>, promoter: &Option<T::AccountId>) -> TradeTerms {
		TradeTerms { lp: market.terms.lp, promoted: promoter.is_some() }
	}

	/// Books the parts of a fee that leave the pool.
	pub(crate) fn book_fee(
		id: MarketId,
		market: &mut MarketOf<T>,
		fee: Fee,
		promoter: Option<T::AccountId>,
	) -> DispatchResult {
		market.tax = plus::<T>(market.tax, fee.tax)?;
		market.reserve = market.reserve.earn(fee.reserve).map_err(Error::<T>::from)?;
		if let Some(promoter) = promoter.filter(|_| fee.promoter > 0) {
			market.promotion = plus::<T>(market.promotion, fee.promoter)?;
			let waits = plus::<T>(Promotions::<T>::get(id, &promoter), fee.promoter)?;
			Promotions::<T>::insert(id, promoter, waits);
		}
		Ok(())
	}
}

impl<AccountId, AssetId> Market<AccountId, AssetId> {
	/// What the vault should have on hold of the quote. None if that is too much to be true.
	pub fn quote_kept(&self) -> Option<Balance> {
		let Reserve { merchant, users, .. } = self.reserve;
		let pool = [self.seed.quote, self.seed.earned, self.black_hole];
		let parts = [merchant, users, self.tax, self.promotion];
		let left = match self.stage {
			Stage::Liquidating(it) => [it.holders.left(), it.users.left(), it.merchant, it.rest],
			_ => [0; 4],
		};
		pool.into_iter().chain(parts).chain(left).try_fold(0, Balance::checked_add)
	}

	/// What the vault should have on hold of the token.
	pub fn tokens_kept(&self) -> Option<Balance> {
		self.seed.tokens.checked_add(self.stock)?.checked_add(self.sold)
	}
}
