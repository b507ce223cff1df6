//! Trades through several pools.

use super::*;
use crate::*;

fn hops(count: usize) -> Vec<Hop> {
	let pool = |at: usize| reserves(UNIT * (at as u128 + 1), UNIT * (4 - at as u128));
	(0..count).map(|at| Hop { reserves: pool(at), terms: Terms::PLAIN }).collect()
}

#[test]
fn each_pool_is_paid_what_the_one_before_gives() {
	let hops = hops(4);
	let trades = path_in(&hops, UNIT / 100).expect("it can be done");
	assert_eq!(trades.len(), 4);
	assert_eq!(trades[0].paid, UNIT / 100);
	for at in 1..4 {
		assert_eq!(trades[at].paid, trades[at - 1].bought);
	}
	for (hop, trade) in hops.iter().zip(&trades) {
		assert_eq!(exact_in(hop.reserves, trade.paid, hop.terms), Ok(*trade));
	}
}

#[test]
fn path_out_is_in_the_order_of_the_path() {
	let hops = hops(3);
	let trades = path_out(&hops, UNIT / 100).expect("it can be done");
	assert_eq!(trades.last().map(|trade| trade.bought), Some(UNIT / 100));
	for at in 1..3 {
		assert_eq!(trades[at].paid, trades[at - 1].bought);
	}
	let bought = path_in(&hops, trades[0].paid).expect("it can be done")[2].bought;
	assert!(bought >= UNIT / 100);
}

#[test]
fn path_has_one_to_four_pools() {
	assert_eq!(path_in(&[], 1_000), Err(AmmError::PathLength));
	assert_eq!(path_out(&[], 1_000), Err(AmmError::PathLength));
	let five = [hops(4), hops(1)].concat();
	assert_eq!(path_in(&five, UNIT / 100), Err(AmmError::PathLength));
	assert_eq!(path_out(&five, UNIT / 10_000), Err(AmmError::PathLength));
}

#[test]
fn path_fails_where_one_pool_does() {
	let mut broken = hops(3);
	broken[1].reserves.output = 0;
	assert_eq!(path_in(&broken, UNIT / 100), Err(AmmError::Empty));
	assert_eq!(path_out(&broken, UNIT / 100), Err(AmmError::Empty));
}
