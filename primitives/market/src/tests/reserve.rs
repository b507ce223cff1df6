use super::*;
use crate::{
	Balance,
	MarketError::{Overflow, TooLittle, TooMuch, ZeroAmount},
	Reserve, VIRTUAL_SHARES,
};

#[test]
fn users_get_shares_for_what_they_give() {
	let reserve = Reserve::default().endow(1_000).expect("it fits");
	let (reserve, first) = reserve.contribute(500).expect("it fits");
	let (reserve, second) = reserve.contribute(500).expect("it fits");
	assert_eq!((first, second), (500 * VIRTUAL_SHARES, 500 * VIRTUAL_SHARES));
	assert_eq!((reserve.merchant, reserve.users, reserve.total()), (1_000, 1_000, 2_000));
	assert_eq!((reserve.value(first), reserve.value(reserve.shares)), (500, 1_000));
}

#[test]
fn income_is_divided_between_both_parts() {
	let reserve = Reserve::default().endow(1_000).expect("it fits");
	assert_eq!(reserve.earn(10).map(|it| it.merchant), Ok(1_010));
	let (reserve, shares) = reserve.contribute(3_000).expect("it fits");
	let reserve = reserve.earn(401).expect("it fits");
	assert_eq!((reserve.merchant, reserve.users), (1_101, 3_300));
	assert_eq!(reserve.value(shares), 3_299);
}

#[test]
fn payments_cost_shares_rounded_up() {
	let (reserve, shares) = Reserve::default().contribute(1_000).expect("it fits");
	let (after, cost) = reserve.pay_user(400).expect("it can");
	assert_eq!((cost, after.users, after.shares), (400 * VIRTUAL_SHARES, 600, shares - cost));
	assert_eq!(reserve.pay_user(1_001), Err(TooMuch));
	assert_eq!(reserve.pay_user(0), Err(ZeroAmount));
	let (after, _) = reserve.pay_user(1_000).expect("it can");
	assert_eq!(after, Reserve::default());
}

#[test]
fn nothing_and_too_much_are_refused() {
	let reserve = Reserve::default();
	assert_eq!(reserve.endow(0), Err(ZeroAmount));
	assert_eq!(reserve.contribute(0), Err(ZeroAmount));
	let full = reserve.endow(u128::MAX).expect("it fits");
	assert_eq!(full.endow(1), Err(Overflow));
	assert_eq!(full.contribute(1), Err(Overflow));
	assert_eq!(full.earn(1), Err(Overflow));
	let dear = Reserve { users: 10 * VIRTUAL_SHARES, shares: 1, merchant: 0 };
	assert_eq!(dear.contribute(1), Err(TooLittle));
}

proptest! {
	#![proptest_config(cases())]

	/// Somebody is first with `own`, gives away `gift` so that the next one's shares round to little,
	/// and leaves with what its shares are worth.
	#[test]
	fn first_one_gains_nothing_by_a_gift(
		own in 1..10u128.pow(9),
		gift in 0..10u128.pow(15),
		next in 1..10u128.pow(12),
	) {
		let (reserve, first) = Reserve::default().contribute(own).expect("it fits");
		let reserve = reserve.earn(gift).expect("it fits");
		let Ok((reserve, second)) = reserve.contribute(next) else { return Ok(()) };
		let (mine, theirs) = (reserve.value(first), reserve.value(second));
		prop_assert!(mine + theirs <= reserve.users);
		prop_assert!(mine <= own + gift);
		// What the next one loses by rounding costs the first one as much as it takes.
		let cost = own + gift - mine;
		prop_assert!(next - theirs <= cost / 100_000 + 2, "{} of {next} for {cost}", next - theirs);
	}

	/// A share is never worth less by what others do.
	#[test]
	fn shares_never_lose(
		steps in prop::collection::vec((0..3u8, 1..10u128.pow(12)), 1..30),
	) {
		let (mut reserve, own) = Reserve::default().contribute(1_000_000).expect("it fits");
		let mut worth = reserve.value(own);
		for (kind, amount) in steps {
			reserve = match kind {
				0 => reserve.contribute(amount).map_or(reserve, |(after, _)| after),
				1 => reserve.earn(amount).expect("it fits"),
				_ => match reserve.pay_user(amount) {
					Ok((after, _)) if after.shares >= own => after,
					_ => reserve,
				},
			};
			let now: Balance = reserve.value(own);
			prop_assert!(now >= worth);
			worth = now;
		}
	}
}
