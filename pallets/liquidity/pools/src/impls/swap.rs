//! Swaps.

use super::{plus, refused};
use crate::{
	Balance, Config, Error, Event, FeeShares, FeeTerms, Kind, Moment, Observation, Observations,
	Pallet, PastDues, Path, PoolId, PoolOf, Pools, Report, Trade,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use hanse_amm::{path_in, path_out, Hop, Reserves, Terms, Trades, LP_FEE};
use sp_runtime::{DispatchError, DispatchResult};

/// What a swap is exact about.
#[derive(Clone, Copy)]
pub(crate) enum Amount {
	/// What it pays.
	Paid(Balance),
	/// What it buys.
	Bought(Balance),
}

/// One pool of a swap, read and not yet written.
pub(crate) struct Leg<T: Config> {
	id: PoolId,
	pool: PoolOf<T>,
	/// The place of the asset that the pool is paid.
	input: usize,
	terms: Terms,
	promoter: Option<T::AccountId>,
	observation: Option<(u32, Observation)>,
	report: Option<Report>,
	/// What an earlier promoter has not collected.
	past: Option<(T::AccountId, [Balance; 2])>,
}

impl<T: Config> Leg<T> {
	fn output(&self) -> usize {
		1usize.saturating_sub(self.input)
	}

	fn reserves(&self) -> Reserves {
		let [input, output] = [self.pool.reserves[self.input], self.pool.reserves[self.output()]];
		Reserves { input, output }
	}

	/// The asset that the pool gives.
	pub(crate) fn to(&self) -> &T::AssetId {
		&self.pool.assets[self.output()]
	}

	/// The asset that the pool is paid.
	fn from(&self) -> &T::AssetId {
		&self.pool.assets[self.input]
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_swap_exact_in(
		who: T::AccountId,
		from: T::AssetId,
		path: Path,
		paid: Balance,
		least: Balance,
		deadline: Moment,
	) -> DispatchResult {
		Self::ensure_on_time(deadline)?;
		Self::swap(&who, &from, &path, Amount::Paid(paid), |_, bought| bought >= least).map(|_| ())
	}

	pub(crate) fn do_swap_exact_out(
		who: T::AccountId,
		from: T::AssetId,
		path: Path,
		bought: Balance,
		most: Balance,
		deadline: Moment,
	) -> DispatchResult {
		Self::ensure_on_time(deadline)?;
		Self::swap(&who, &from, &path, Amount::Bought(bought), |paid, _| paid <= most).map(|_| ())
	}

	/// Does a swap that is `acceptable`. Returns what it paid and what it brought.
	pub(crate) fn swap(
		who: &T::AccountId,
		from: &T::AssetId,
		path: &[PoolId],
		amount: Amount,
		acceptable: impl Fn(Balance, Balance) -> bool,
	) -> Result<(Balance, Balance), DispatchError> {
		let mut legs = Self::route(Some(who), from, path)?;
		let (trades, paid, bought) = Self::trades(&legs, amount)?;
		ensure!(acceptable(paid, bought), Error::<T>::SlippageExceeded);
		for (leg, trade) in legs.iter_mut().zip(&trades) {
			Self::settle(leg, trade)?;
		}
		Self::move_money(who, &legs, &trades)?;
		for (leg, trade) in legs.into_iter().zip(trades) {
			let (from, to) = (leg.from().clone(), leg.to().clone());
			let pool = leg.id;
			Self::store(leg)?;
			Self::deposit_event(Event::Traded { pool, who: who.clone(), from, to, trade });
		}
		Ok((paid, bought))
	}

	/// Reads the pools of a path.
	pub(crate) fn route(
		who: Option<&T::AccountId>,
		from: &T::AssetId,
		path: &[PoolId],
	) -> Result<Vec<Leg<T>>, DispatchError> {
		ensure!(!path.is_empty(), Error::<T>::EmptyPath);
		let mut legs: Vec<Leg<T>> = Vec::with_capacity(path.len());
		for id in path {
			ensure!(legs.iter().all(|leg| leg.id != *id), Error::<T>::RepeatedPool);
			let asset = legs.last().map_or(from, |leg| leg.to());
			let leg = Self::leg(who, *id, asset)?;
			legs.push(leg);
		}
		ensure!(legs.last().is_none_or(|leg| leg.to() != from), Error::<T>::SameAsset);
		Ok(legs)
	}

	/// Reads a pool that is paid an asset.
	fn leg(
		who: Option<&T::AccountId>,
		id: PoolId,
		asset: &T::AssetId,
	) -> Result<Leg<T>, DispatchError> {
		let pool = Self::usable(id)?;
		let input = Self::side(&pool, asset)?;
		let deep = pool.reserves.iter().all(|reserve| *reserve >= T::MinTrade::get());
		ensure!(deep, Error::<T>::TooShallow);
		let FeeShares { lp, promoter } = match pool.kind {
			Kind::Managed => T::FeeTerms::shares_of(id),
			_ => FeeShares { lp: LP_FEE, promoter: None },
		};
		// Nobody earns by its own trades.
		let promoter = promoter.filter(|promoter| Some(promoter) != who);
		let terms = Terms { lp: lp.min(LP_FEE), promoted: promoter.is_some() };
		let (observation, report, past) = (None, None, None);
		Ok(Leg { id, pool, input, terms, promoter, observation, report, past })
	}

	/// The trades of a swap, and what it pays and brings.
	pub(crate) fn trades(
		legs: &[Leg<T>],
		amount: Amount,
	) -> Result<(Trades, Balance, Balance), DispatchError> {
		let hops: Vec<Hop> =
			legs.iter().map(|leg| Hop { reserves: leg.reserves(), terms: leg.terms }).collect();
		let least = T::MinTrade::get();
		if let Amount::Paid(paid) = amount {
			ensure!(paid == 0 || paid >= least, Error::<T>::TradeTooSmall);
		}
		let trades = match amount {
			Amount::Paid(paid) => path_in(&hops, paid),
			Amount::Bought(bought) => path_out(&hops, bought),
		}
		.map_err(refused::<T>)?;
		let large = trades.iter().all(|trade| trade.paid >= least);
		ensure!(large, Error::<T>::TradeTooSmall);
		let paid = trades.first().map_or(0, |trade| trade.paid);
		let bought = trades.last().map_or(0, |trade| trade.bought);
		Ok((trades, paid, bought))
	}

	/// What a trade does to its pool, in memory.
	pub(crate) fn settle(leg: &mut Leg<T>, trade: &Trade) -> DispatchResult {
		let after = trade.after(leg.reserves()).map_err(refused::<T>)?;
		ensure!(after.output >= T::MinTrade::get(), Error::<T>::TooShallow);
		leg.observation = Self::touch(&mut leg.pool)?;
		leg.report = Self::turn_page(&mut leg.pool);
		let (input, output) = (leg.input, leg.output());
		let limits = match leg.pool.kind {
			Kind::Managed => T::ManagedLimits::get(),
			_ => T::PlainLimits::get(),
		};
		let pool = &mut leg.pool;
		pool.reserves[input] = after.input;
		pool.reserves[output] = after.output;
		let net = trade.net().map_err(refused::<T>)?;
		pool.book.trade(input, net, trade.bought, pool.reserves, limits).map_err(refused::<T>)?;
		// What is reported, in contrast to what is owed, must not stop a trade.
		let report = &mut pool.report;
		report.turnover[input] = report.turnover[input].saturating_add(trade.paid);
		report.tax[input] = report.tax[input].saturating_add(trade.fee.tax);
		report.reserves = pool.reserves;
		Self::accrue(leg, trade)
	}

	/// Adds the parts of a fee that leave the pool to what waits to be collected.
	fn accrue(leg: &mut Leg<T>, trade: &Trade) -> DispatchResult {
		let pool = &mut leg.pool;
		if leg.promoter.is_some() && pool.promoter != leg.promoter {
			let [first, second] = &mut pool.dues;
			let left =
				[core::mem::take(&mut first.promoter), core::mem::take(&mut second.promoter)];
			leg.past =
				pool.promoter.take().filter(|_| left != [0; 2]).map(|earlier| (earlier, left));
			pool.promoter = leg.promoter.clone();
		}
		let dues = &mut pool.dues[leg.input];
		dues.tax = plus(dues.tax, trade.fee.tax)?;
		dues.reserve = plus(dues.reserve, trade.fee.reserve)?;
		dues.promoter = plus(dues.promoter, trade.fee.promoter)?;
		Ok(())
	}

	/// Moves what the trader pays to the first pool, what each pool gives to the next one, and what
	/// the last one gives to the trader.
	fn move_money(who: &T::AccountId, legs: &[Leg<T>], trades: &Trades) -> DispatchResult {
		let mut payer: Option<&Leg<T>> = None;
		for (leg, trade) in legs.iter().zip(trades) {
			let (asset, vault) = (leg.from(), &leg.pool.vault);
			match payer {
				None => Self::pay_in(asset, who, vault, trade.paid)?,
				Some(before) => Self::pay_out(asset, &before.pool.vault, vault, trade.paid)?,
			}
			payer = Some(leg);
		}
		match (payer, trades.last()) {
			(Some(last), Some(trade)) => {
				Self::pay_out(last.to(), &last.pool.vault, who, trade.bought)
			}
			_ => Err(Error::<T>::EmptyPath.into()),
		}
	}

	/// Writes what a trade has done to its pool.
	fn store(leg: Leg<T>) -> DispatchResult {
		if let Some((place, observation)) = leg.observation {
			Observations::<T>::insert(leg.id, place, observation);
		}
		if let Some(report) = leg.report {
			Self::keep_report(leg.id, report);
		}
		if let Some((promoter, [first, second])) = leg.past {
			let mut dues = PastDues::<T>::get(leg.id, &promoter);
			dues = [plus(dues[0], first)?, plus(dues[1], second)?];
			PastDues::<T>::insert(leg.id, promoter, dues);
		}
		Pools::<T>::insert(leg.id, leg.pool);
		Ok(())
	}
}
