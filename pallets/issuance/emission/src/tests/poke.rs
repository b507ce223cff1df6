//! A step at the wish of a user.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{
	time::{END_OF_2140, HOUR},
	Release,
};
use sp_runtime::DispatchError;

#[test]
fn poke_is_refused_unless_signed() {
	ExtBuilder::metamart().build_and_execute(|| {
		set_time(START + HOUR);
		assert_noop!(Emission::poke(RuntimeOrigin::none()), DispatchError::BadOrigin);
		assert_noop!(Emission::poke(root()), DispatchError::BadOrigin);
	});
}

#[test]
fn poke_is_refused_when_nothing_is_due() {
	ExtBuilder::metamart().build_and_execute(|| {
		set_time(START);
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingDue);
		set_time(START + 1);
		assert_ok!(Emission::poke(signed(1)));
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingDue);
	});
}

#[test]
fn poke_is_refused_when_the_pots_cannot_receive() {
	let schedule = Release::Linear { start: START, end: START + 100 * HOUR };
	ExtBuilder::inert()
		.cap(100)
		.buckets(vec![bucket("hours", 100, schedule)])
		.existential_deposit(5)
		.build_and_execute(|| {
			set_time(START + HOUR);
			assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingDue);
		});
}

#[test]
fn poke_is_refused_when_nothing_is_left() {
	ExtBuilder::metamart().build_and_execute(|| {
		set_time(END_OF_2140);
		assert_ok!(Emission::poke(signed(1)));
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingLeft);
	});
	ExtBuilder::inert().build_and_execute(|| {
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingLeft);
	});
}

#[test]
fn poke_does_not_wait_for_the_period() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + HOUR);
		take_events();
		set_time(START + HOUR + 1);
		let done = Emission::poke(signed(1)).expect("something is due");
		assert_eq!(done.actual_weight, Some(<() as WeightInfo>::poke(4)));
		assert_eq!(take_events().len(), 4);
		// The next step of the chain waits for its period from here on.
		block_at(START + 2 * HOUR);
		assert_eq!(take_events(), []);
		block_at(START + 2 * HOUR + 1);
		assert_eq!(take_events().len(), 4);
	});
}

#[test]
fn poke_in_every_block_changes_no_amount() {
	let plain = {
		let mut ext = ExtBuilder::metamart().build();
		ext.execute_with(|| {
			block_at(START + 100 * HOUR);
			Buckets::<Test>::get()
		})
	};
	ExtBuilder::metamart().build_and_execute(|| {
		for i in 1..=2_000 {
			set_time(START + i * HOUR / 20);
			assert_ok!(Emission::poke(signed(1)));
		}
		assert_eq!(Buckets::<Test>::get(), plain);
	});
}
