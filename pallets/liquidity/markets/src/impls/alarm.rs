//! How a market comes to be locked: never by what a price is at the moment.

use crate::{
	Alarm, Config, Error, Event, HoldReason, Lock, MarketId, MarketOf, Markets, Pallet, Stage,
	Venue,
};
use frame_support::{ensure, traits::Get};
use hanse_market::{part_up, Balance, Moment, Phase, Streak, Tally, WHOLE};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Looks at the price.
	pub(crate) fn do_observe(who: T::AccountId, id: MarketId) -> DispatchResult {
		let market = Self::find_in(id, &[Phase::Seed, Phase::Graduated])?;
		// A seed pool whose term is over is liquidated without a vote.
		let over = market.pool.is_none() && Self::now() >= market.terms.until;
		ensure!(!over, Error::<T>::WrongPhase);
		match market.alarm.clone() {
			None => Self::raise(who, id, market),
			Some(alarm) => Self::go_on(id, market, alarm),
		}
	}

	/// Raises the alarm, or finds that a reopened market has recovered.
	fn raise(who: T::AccountId, id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		if market.lowered && Self::has_recovered(&market)? {
			market.lowered = false;
			Markets::<T>::insert(id, market);
			Self::deposit_event(Event::Recovered { market: id });
			return Ok(());
		}
		let now = Self::now();
		let sum = market.mean.sum_at(now);
		// Of a seed pool there is an average only since somebody began to look, so that the first
		// look does not count; nor does it need the price of the moment to be low, which somebody
		// could prevent. Who is wrong pays.
		let count = match market.pool {
			Some(_) => {
				ensure!(Self::is_low(&market, None)?, Error::<T>::PriceNotLow);
				1
			}
			None => 0,
		};
		let bond = T::AlarmBond::get();
		Self::secure(HoldReason::Alarm, &who, bond)?;
		let streak = Streak { count, last: now, sum };
		market.alarm = Some(Alarm { by: who.clone(), bond, streak });
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::AlarmRaised { market: id, by: who, bond });
		Ok(())
	}

	/// Looks once more.
	fn go_on(id: MarketId, mut market: MarketOf<T>, alarm: Alarm<T::AccountId>) -> DispatchResult {
		let Alarm { by, bond, streak } = alarm;
		let (now, (least, most)) = (Self::now(), T::ObservationGap::get());
		let elapsed = now.saturating_sub(streak.last);
		ensure!(elapsed >= least, Error::<T>::TooSoon);
		if elapsed > most || !Self::is_low(&market, Some(&streak))? {
			market.alarm = None;
			Self::forfeit(&by, bond)?;
			Markets::<T>::insert(id, market);
			Self::deposit_event(Event::AlarmFailed { market: id, by, bond });
			return Ok(());
		}
		let count = streak.count.saturating_add(1);
		Self::deposit_event(Event::Observed { market: id, count });
		if count >= T::Observations::get() {
			return Self::lock(id, market);
		}
		let streak = Streak { count, last: now, sum: market.mean.sum_at(now) };
		market.alarm = Some(Alarm { by, bond, streak });
		Markets::<T>::insert(id, market);
		Ok(())
	}

	/// Whether the average is below the trigger: of a seed pool since the latest observation, of an
	/// open one over `TwapWindow`.
	fn is_low(market: &MarketOf<T>, since: Option<&Streak>) -> Result<bool, DispatchError> {
		let Some(pool) = &market.pool else {
			let mean = since.and_then(|it| market.mean.since(it.last, it.sum, Self::now()));
			let mean = mean.ok_or(Error::<T>::PriceUnknown)?;
			return Ok(Self::is_below(market, mean));
		};
		let floor = market.terms.floor;
		let value = T::Venue::twap(pool.id, &market.token, floor.token, T::TwapWindow::get());
		let value = value.ok_or(Error::<T>::PriceUnknown)?;
		Ok(value < Self::trigger(market, floor.quote)?)
	}

	/// Whether a ratio of quote to principal is below the trigger of a seed pool.
	fn is_below(market: &MarketOf<T>, ratio: u64) -> bool {
		let trigger = Self::trigger(market, market.limits.floor.into());
		trigger.is_ok_and(|trigger| Balance::from(ratio) < trigger)
	}

	/// Where the trigger is, by the floor.
	fn trigger(market: &MarketOf<T>, floor: Balance) -> Result<Balance, DispatchError> {
		let trigger = part_up(floor, T::TriggerShare::get());
		let lower = WHOLE.saturating_sub(T::Hysteresis::get());
		let trigger = match market.lowered {
			true => trigger.and_then(|trigger| part_up(trigger, lower)),
			false => trigger,
		};
		Ok(trigger.ok_or(Error::<T>::Overflow)?)
	}

	/// Whether the price is as much above the trigger again as it has to fall below it. Never for a
	/// seed pool: it is locked once at most, and has an end anyway.
	fn has_recovered(market: &MarketOf<T>) -> Result<bool, DispatchError> {
		let Some(pool) = &market.pool else { return Ok(false) };
		let floor = market.terms.floor;
		let value = T::Venue::twap(pool.id, &market.token, floor.token, T::TwapWindow::get());
		let higher = WHOLE.saturating_add(T::Hysteresis::get());
		let least = part_up(floor.quote, T::TriggerShare::get())
			.and_then(|trigger| part_up(trigger, higher))
			.ok_or(Error::<T>::Overflow)?;
		Ok(value.ok_or(Error::<T>::PriceUnknown)? >= least)
	}

	/// Stops everything, and asks three classes.
	fn lock(id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		let since: Moment = Self::now();
		if let Some(pool) = &market.pool {
			T::Venue::lock(pool.id)?;
		}
		let tally = Tally::new(Self::classes(&market));
		let lock = Lock { since, tally };
		market.locks = market.locks.checked_add(1).ok_or(Error::<T>::Overflow)?;
		market.notice = None;
		Self::end_alarm(&mut market)?;
		Self::enter(&mut market, Stage::Locked(lock))?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Locked { market: id, lock });
		Ok(())
	}

	/// Gives back the bond of an alarm that is no longer needed.
	pub(crate) fn end_alarm(market: &mut MarketOf<T>) -> DispatchResult {
		match market.alarm.take() {
			Some(Alarm { by, bond, .. }) => Self::unsecure(HoldReason::Alarm, &by, bond),
			None => Ok(()),
		}
	}
}
