//! Whatever happens in one market changes nothing in another one.

use crate::{mock::*, Markets as Stored, Position, Positions};
use frame_support::assert_ok;
use hanse_curve::time::DAY;
use hanse_market::Moment;
use proptest::prelude::*;

/// Something that somebody tries in one of two markets.
#[derive(Clone, Copy, Debug)]
struct Try {
	market: u32,
	who: usize,
	kind: u8,
	amount: u128,
}

#[derive(Clone, Copy, Debug)]
enum Step {
	Try(Try),
	Wait(Moment),
}

/// Who is in which market: the merchant first.
const PEOPLE: [[u64; 4]; 2] = [[MERCHANT, ALICE, BOB, DAVE], [RIVAL, CAROL, GUARD, TREASURY]];

fn on_chain(Try { market, who, kind, amount }: Try) {
	let people = PEOPLE[market as usize];
	let (who, merchant) = (signed(people[who]), signed(people[0]));
	let token = [TOKEN, OTHER][market as usize].clone();
	let end = Moment::MAX;
	// Whether it is possible does not matter.
	let _ = match kind {
		0 | 1 => Markets::subscribe(who, market, amount),
		2 => Markets::advance(who, market),
		3 | 4 => Markets::buy(who, market, amount, 0, end),
		5 => Markets::sell(who, market, amount, 0, end),
		6 => Markets::draw(merchant, market, amount, u128::MAX),
		7 | 8 => Markets::leave(who, market, amount),
		9 => Markets::add_reserve(who, market, amount),
		10 => Markets::observe(who, market),
		11 => Markets::vote(who, market, amount % 2 == 0),
		12 => Markets::exit_reserve(who, market, amount),
		13 => Markets::claim(who, market, amount),
		14 => Markets::claim_reserve(who, market),
		15 => Markets::fold(who, market),
		16 => Markets::collect(who, market, (amount % 2 == 0).then_some(PROMOTER)),
		// Only the first one has an open pool, so that the numbers of pools are the same.
		17 if market == 0 => Markets::graduate(merchant, market),
		18 => Markets::convert(who, market),
		19 => Markets::release(who, market),
		20 => Markets::enrol(who, token, amount),
		_ => Markets::add_tokens(merchant, market, amount),
	};
}

fn step() -> impl Strategy<Value = Step> {
	let tries = (0..2u32, 0..4usize, 0..22u8, prop_oneof![1..2_000u128, 1_000..400_000u128])
		.prop_map(|(market, who, kind, amount)| Step::Try(Try { market, who, kind, amount }));
	prop_oneof![
		8 => tries,
		1 => (0..6 * DAY).prop_map(Step::Wait),
		1 => (0..2 * GAP).prop_map(Step::Wait),
	]
}

/// What there is of the second market in the end, and what its people have.
type Outcome = (Option<crate::MarketOf<Test>>, Vec<(u64, Position)>, Vec<[u128; 4]>);

fn outcome(steps: &[Step], first: bool) -> Outcome {
	build_and_execute(|| {
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds()));
		assert_ok!(Markets::open(signed(RIVAL), OTHER, USD, terms(), funds()));
		after(OPENS);
		for step in steps {
			match step {
				Step::Wait(time) => wait(*time),
				Step::Try(it) if it.market == 1 || first => on_chain(*it),
				Step::Try(_) => {}
			}
			assert_ok!(Markets::do_try_state());
		}
		let mut positions = Positions::<Test>::iter_prefix(1).collect::<Vec<_>>();
		positions.sort_by_key(|(who, _)| *who);
		let has = |who: &u64| {
			[free(&USD, *who), free(&OTHER, *who), on_hold(&NATIVE, *who), on_hold(&OTHER, *who)]
		};
		// Bonds that are lost in either market go to the same treasury, which is free native money.
		(Stored::<Test>::get(1), positions, PEOPLE[1].iter().map(has).collect())
	})
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 60 }, ..ProptestConfig::default() }
}

/// Both are subscribed and started, then anything happens.
fn history() -> impl Strategy<Value = Vec<Step>> {
	prop::collection::vec(step(), 1..120).prop_map(|rest| {
		let subscribe = |market, who, amount| Step::Try(Try { market, who, kind: 0, amount });
		let advance = |market| Step::Try(Try { market, who: 1, kind: 2, amount: 1 });
		let begin = [
			subscribe(0, 1, 300_000),
			subscribe(1, 1, 300_000),
			subscribe(0, 2, 100_000),
			subscribe(1, 2, 100_000),
			Step::Wait(CLOSES),
			advance(0),
			advance(1),
		];
		begin.into_iter().chain(rest).collect()
	})
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn markets_are_apart(steps in history()) {
		prop_assert_eq!(outcome(&steps, true), outcome(&steps, false));
	}
}
