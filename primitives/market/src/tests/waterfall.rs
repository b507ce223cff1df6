use super::*;
use crate::{
	exit_value, Balance,
	MarketError::{TooMuch, ZeroAmount},
	Pot, Reserve, Waterfall,
};
use hanse_amm::U256;

fn reserve(merchant: Balance, users: Balance) -> Reserve {
	Reserve { merchant, users, shares: users * 1_000 }
}

/// Half a unit of the quote for one of the token.
const HALF: Price = Price { quote: 1_000, token: 2_000 };

#[test]
fn holders_come_before_users_and_these_before_the_merchant() {
	let divide =
		|outside| Waterfall::new(0, 100, &reserve(300, 200), outside, &HALF).expect("it fits");
	let expect = |holders, users, merchant, rest| Waterfall { holders, users, merchant, rest };
	assert_eq!(divide(0), expect(0, 200, 300, 100));
	assert_eq!(divide(100), expect(50, 200, 300, 50));
	assert_eq!(divide(400), expect(200, 200, 200, 0));
	assert_eq!(divide(801), expect(401, 199, 0, 0));
	assert_eq!(divide(1_200), expect(600, 0, 0, 0));
	assert_eq!(divide(1_000_000), expect(600, 0, 0, 0));
	assert_eq!(divide(u128::MAX), expect(600, 0, 0, 0));
}

#[test]
fn black_hole_alone_pays_something() {
	let divide = Waterfall::new(0, 1, &Reserve::default(), 10u128.pow(27), &HALF);
	assert_eq!(divide.expect("it fits").holders, 1);
	let most = Waterfall::new(0, u128::MAX, &reserve(1, 0), 1, &HALF);
	assert_eq!(most, Err(crate::MarketError::Overflow));
}

/// Never less than what they paid, and before everybody else the rest of the floor price.
#[test]
fn holders_have_what_they_paid_themselves() {
	let divide =
		|outside| Waterfall::new(250, 100, &reserve(300, 200), outside, &HALF).expect("it fits");
	let expect = |holders, users, merchant, rest| Waterfall { holders, users, merchant, rest };
	assert_eq!(divide(0), expect(0, 200, 300, 350));
	assert_eq!(divide(1), expect(250, 200, 300, 100));
	assert_eq!(divide(500), expect(250, 200, 300, 100));
	assert_eq!(divide(502), expect(251, 200, 300, 99));
	assert_eq!(divide(800), expect(400, 200, 250, 0));
	assert_eq!(divide(u128::MAX), expect(850, 0, 0, 0));
	let most = Waterfall::new(u128::MAX, 1, &Reserve::default(), 1, &HALF);
	assert_eq!(most, Err(crate::MarketError::Overflow));
}

#[test]
fn pot_pays_no_unit_twice() {
	let (pot, first) = Pot::new(100, 3).pay(1).expect("it can");
	let (pot, second) = pot.pay(2).expect("it can");
	assert_eq!((first, second, pot.left()), (33, 66, 1));
	assert_eq!(pot.pay(1), Err(TooMuch));
	assert_eq!(pot.pay(0), Err(ZeroAmount));
	assert_eq!(Pot::new(100, 0).pay(1), Err(TooMuch));
	assert_eq!((Pot::new(100, 0).worth(5), Pot::new(100, 3).worth(9)), (0, 100));
}

#[test]
fn exit_is_paid_the_floor_price_or_its_part() {
	assert_eq!(exit_value(100, 1_000, 500, &HALF), Some(50));
	assert_eq!(exit_value(100, 100, 500, &HALF), Some(20));
	assert_eq!(exit_value(100, 0, 500, &HALF), Some(0));
	assert_eq!(exit_value(1, 100, 0, &HALF), None);
}

fn parts() -> impl Strategy<Value = Vec<Balance>> {
	prop::collection::vec(amount(), 1..20)
}

proptest! {
	#![proptest_config(cases())]

	/// Everything is divided, and holders get something whenever there is something.
	#[test]
	fn fund_is_divided_to_the_unit(
		paid in prop_oneof![Just(0), amount()],
		black_hole in amount(),
		merchant in 0..10u128.pow(27),
		users in 0..10u128.pow(27),
		outside in amount(),
		quote in 1_000..10u128.pow(20),
		token in 1_000..10u128.pow(20),
	) {
		let floor = Price { quote, token };
		let Waterfall { holders, users: left, merchant: kept, rest } =
			Waterfall::new(paid, black_hole, &reserve(merchant, users), outside, &floor)
				.expect("it fits");
		prop_assert_eq!(holders + left + kept + rest, paid + black_hole + merchant + users);
		prop_assert!(holders > 0 && holders >= paid);
		// Nobody before somebody who comes first.
		prop_assert!(rest == 0 || kept == merchant);
		prop_assert!(kept == 0 || left == users);
		prop_assert!(left == 0 || U256::from(holders) * U256::from(token)
			>= U256::from(outside) * U256::from(quote));
	}

	/// Everybody is paid the same in whatever order they come, and in however many pieces but for a
	/// unit each.
	#[test]
	fn order_of_claims_does_not_matter(
		fund in amount(),
		parts in parts(),
		keys in prop::collection::vec(any::<u64>(), 20),
	) {
		let all = parts.iter().sum::<Balance>();
		let pay = |order: &[usize]| {
			let mut pot = Pot::new(fund, all);
			let mut paid = vec![0; parts.len()];
			for at in order {
				let (after, amount) = pot.pay(parts[*at]).expect("it can");
				(pot, paid[*at]) = (after, amount);
			}
			(paid, pot)
		};
		let order = (0..parts.len()).collect::<Vec<_>>();
		let mut other = order.clone();
		other.sort_by_key(|at| keys[*at]);
		let ((first, pot), (second, _)) = (pay(&order), pay(&other));
		prop_assert_eq!(&first, &second);
		prop_assert_eq!(first.iter().sum::<Balance>() + pot.left(), fund);
		// What is left is the rounding, less than a unit each.
		prop_assert!(pot.left() < parts.len() as u128);
	}

	/// Who leaves early takes nothing from those who stay.
	#[test]
	fn exits_harm_nobody(
		fund in amount(),
		outside in 2..10u128.pow(27),
		part in 1..1_000u128,
		quote in 1_000..10u128.pow(6),
		token in 1_000..10u128.pow(6),
	) {
		let floor = Price { quote, token };
		let tokens = (outside / 1_000 * part).max(1).min(outside - 1);
		let paid = exit_value(tokens, fund, outside, &floor).expect("it fits");
		prop_assert!(paid <= fund);
		let before = exit_value(1_000, fund, outside, &floor);
		let after = exit_value(1_000, fund - paid, outside - tokens, &floor);
		prop_assert!(after >= before);
	}
}
