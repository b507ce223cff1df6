use crate::{mock::*, Error, Event, Jurors, Phase, Round};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::Randomness};
use hanse_curve::time::DAY;

fn draw(id: u64) -> sp_runtime::DispatchResult {
	Contributions::draw(signed(DAVE), id)
}

#[test]
fn draw_seats_nine_jurors_and_pays_who_draws() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		fresh_seed();
		events();
		assert_ok!(draw(id));
		let jury = jury(id);
		assert_eq!(events(), [Event::Drawn { claim: id, by: DAVE, fee: FEE, jury: jury.clone() }]);
		assert_eq!(jury.len(), 9);
		for who in &jury {
			assert_eq!(Jurors::<Test>::get(who).expect("it is one").duties, 1);
		}
		assert_eq!(free(&GOLD, DAVE), WEALTH + FEE);
		assert_eq!(claim(id).reserved, MOST + FEES - FEE);
		assert_eq!(phase(id), Phase::Committing { until: NOW + 2 * DAY });
		assert_noop!(draw(id), Error::<Test>::NotWaiting);
		assert_noop!(draw(id + 1), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn draw_needs_a_seed_that_nobody_could_foresee() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let block = System::block_number();
		for known in [0, block - 1, block, block + MARGIN] {
			Seed::set((7, known));
			assert_noop!(draw(id), Error::<Test>::SeedTooOld);
		}
		Seed::set((7, block + MARGIN + 1));
		assert_ok!(draw(id));
	});
}

#[test]
fn draw_has_its_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		fresh_seed();
		set_time(NOW + 7 * DAY);
		assert_noop!(draw(id), Error::<Test>::NotWaiting);
		set_time(NOW + 7 * DAY - 1);
		assert_ok!(draw(id));
	});
}

#[test]
fn draw_needs_enough_jurors_who_have_no_part_in_it() {
	let nine: Vec<u64> = (JUROR..JUROR + 9).collect();
	ExtBuilder::default().with_jurors(nine.clone()).build_and_execute(|| {
		let mine = submitted(JUROR, MOST);
		let alias = submitted(JUROR + ALIAS, 1_000);
		let other = submitted(ALICE, MOST);
		fresh_seed();
		assert_noop!(draw(mine), Error::<Test>::TooFewJurors);
		assert_noop!(draw(alias), Error::<Test>::TooFewJurors);
		assert_ok!(draw(other));
		let mut jury = jury(other);
		jury.sort_unstable();
		assert_eq!(jury, nine);
		// Busy ones are drawn like idle ones.
		assert_ok!(Contributions::enlist(signed(JUROR + 9)));
		fresh_seed();
		assert_ok!(draw(mine));
		assert_eq!(Jurors::<Test>::get(JUROR + 1).expect("it is one").duties, 2);
	});
}

/// Anybody can tell from the seed and the list who is drawn: each place is given to one of those who
/// are left, by another number each time.
#[test]
fn jury_follows_from_the_seed_and_the_list() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		fresh_seed();
		let subject = (b"hanse/contributions/draw", id, Round::First, false).encode();
		let (seed, _) = Dice::random(&subject);
		let mut rest = jurors();
		let expected = (1..=9u32).zip(0..).map(|(number, place): (u32, usize)| {
			let chance = sp_io::hashing::blake2_128(&(seed, number).encode());
			let left = rest.len() - place;
			let step = u128::from_le_bytes(chance) % u128::try_from(left).expect("it fits");
			rest.swap(place, place + usize::try_from(step).expect("it fits"));
			rest[place]
		});
		let expected: Vec<u64> = expected.collect();
		assert_ok!(draw(id));
		assert_eq!(jury(id), expected);
	});
}

#[test]
fn each_claim_and_seed_has_its_own_jury() {
	ExtBuilder::default().build_and_execute(|| {
		let ids = [submitted(ALICE, 1_000), submitted(ALICE, 1_000)];
		fresh_seed();
		let root = || {
			ids.map(|id| {
				assert_ok!(draw(id));
				jury(id)
			})
		};
		let try_out = || {
			frame_support::storage::with_transaction(|| {
				sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(root()))
			})
			.expect("it was drawn")
		};
		let first = try_out();
		assert_eq!(first, try_out());
		assert_ne!(first[0], first[1]);
		let (seed, known) = Seed::get();
		Seed::set((seed + 1, known));
		assert_ne!(first, try_out());
	});
}
