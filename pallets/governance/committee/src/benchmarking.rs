//! The worst case of each call: a full committee whose core members have approved of what they can,
//! as many candidates as there can be, and full pages.

use crate::*;
use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungible::{Inspect, InspectHold},
	EnsureOrigin, Get,
};
use frame_system::RawOrigin;
use hanse_ballot::Moment;
use hanse_election::{Approvals, Count, Place, Voter};
use sp_runtime::traits::StaticLookup;

type Helper<T> = <T as Config>::BenchmarkHelper;
type LookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

const DAY: Moment = 86_400_000;
/// When everything begins: a midnight well after the clock's own beginning, as on a live chain.
const NOW: Moment = 20_000 * DAY;
/// Far above the bond of any chain.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000_000;
const SALT: [u8; 32] = [7; 32];

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

fn rich<T: Config>(name: &'static str, index: u32) -> T::AccountId {
	let who = account(name, index, 0);
	Helper::<T>::fund(&who, AMOUNT);
	who
}

fn hash<T: Config>(of: u8) -> T::Hash {
	T::Hash::decode(&mut &[of; 64][..]).expect("a hash is read from any bytes")
}

/// As many people with bonds, and their places.
fn chosen<T: Config>(name: &'static str, count: u32) -> Vec<(T::AccountId, Place)> {
	let one = |index: u32| {
		let who = rich::<T>(name, index);
		Pallet::<T>::take_bond(&who).expect("it is rich");
		(who, index as Place)
	};
	(0..count).map(one).collect()
}

/// A full committee of which everybody has said everything. Returns the representatives.
fn committee<T: Config>() -> Vec<T::AccountId> {
	Helper::<T>::set_time(NOW);
	NextElection::<T>::put(1);
	let people = chosen::<T>("representative", SEATS + RUNNERS_UP);
	Pallet::<T>::seat(0, people).expect("they fit");
	Incumbent::<T>::mutate(|committee| {
		let committee = committee.as_mut().expect("it is seated");
		for seat in committee.seats.iter_mut() {
			seat.disclosure = Some(Disclosure { pay: 1, check: [1; 32] });
			seat.core = Approvals::first(CORE);
			seat.chief = Some(seat.who.clone());
		}
	});
	let all = Incumbent::<T>::get().expect("it is seated").seats;
	let all: Vec<_> = all.into_iter().map(|seat| seat.who).collect();
	for who in all.iter().take(CORE as usize) {
		let mut member = CoreMember::new(who.clone());
		for of in 1..MAX_INTENTS {
			let name: PalletName = vec![of as u8; MAX_NAME as usize].try_into().expect("it fits");
			let intent = Intent { action: Action::Pause(name), until: Moment::MAX };
			member.intents.try_push(intent).expect("it fits");
		}
		CoreMembers::<T>::try_append(member).expect("it fits");
	}
	all
}

/// Lets some core members approve of an action already.
fn approved<T: Config>(action: ActionOf<T>, members: u32) {
	CoreMembers::<T>::mutate(|core| {
		for member in core.iter_mut().take(members as usize) {
			let intent = Intent { action: action.clone(), until: Moment::MAX };
			member.intents.try_push(intent).expect("it fits");
		}
	});
}

/// When the election is opened: when the term is over.
fn opening<T: Config>() -> Moment {
	NOW + Pallet::<T>::periods().term
}

/// An election with so many candidates beside a committee in its extension.
fn election<T: Config>(candidates: u32) -> Vec<T::AccountId> {
	committee::<T>();
	Helper::<T>::set_time(opening::<T>());
	let caller = rich::<T>("caller", 0);
	Pallet::<T>::do_open(RawOrigin::Signed(caller).into()).expect("it is time");
	let stand = |index: u32| {
		let who = rich::<T>("candidate", index);
		Pallet::<T>::do_stand(who.clone()).expect("there is room");
		who
	};
	(0..candidates).map(stand).collect()
}

fn commits<T: Config>() {
	Helper::<T>::set_time(opening::<T>() + Pallet::<T>::periods().candidacy);
}

fn reveals<T: Config>() {
	let periods = Pallet::<T>::periods();
	Helper::<T>::set_time(opening::<T>() + periods.candidacy + periods.commit);
}

fn counts<T: Config>() {
	Helper::<T>::set_time(opening::<T>() + Pallet::<T>::periods().election());
}

/// Somebody who can vote in the election.
fn voter<T: Config>() -> T::AccountId {
	let who = rich::<T>("voter", 0);
	Helper::<T>::empower(&who, opening::<T>());
	who
}

/// The commitment to a ballot with as much on it as there can be.
fn commitment<T: Config>(who: &T::AccountId, election: ElectionId) -> [u8; 32] {
	Pallet::<T>::commitment(election, who, Approvals::first(MAX_APPROVALS), &SALT)
}

/// A full page whose voters all approve of the first candidate and of fifteen others.
fn full_page(number: u32) -> Page {
	let one = |at: u32| {
		let others = (0..MAX_APPROVALS - 1).map(|step| ((at + step * 3) % 63 + 1) as Place);
		let approvals = Approvals::of(others).expect("there are such places").with(0);
		Voter::new(u64::MAX / 10_000 - u64::from(number * PAGE + at), approvals)
	};
	let voters: Vec<_> = (0..PAGE).map(one).collect();
	voters.try_into().expect("it fits")
}

/// An election whose first pass is counted, with full pages. Every voter carries something when it
/// is visited next.
fn half_counted<T: Config>() {
	election::<T>(MAX_CANDIDATES);
	let mut count = Count::new(MAX_CANDIDATES, SEATS + RUNNERS_UP, MAX_PAGES).expect("they fit");
	for number in 0..MAX_PAGES {
		let mut page = full_page(number);
		count.visit(page.as_mut()).expect("it is not over");
		Pages::<T>::insert(number, page);
	}
	assert_eq!(count.elected(), [0]);
	Counting::<T>::put(count);
	Running::<T>::mutate(|running| {
		let running = running.as_mut().expect("it runs");
		running.stage = Stage::Counting;
		running.revealed = MAX_PAGES * PAGE;
		running.voters = running.revealed;
	});
	counts::<T>();
}

fn bonded<T: Config>(who: &T::AccountId) -> Balance {
	T::Currency::balance_on_hold(&HoldReason::Bond.into(), who)
}

fn deposited<T: Config>(who: &T::AccountId) -> Balance {
	T::Currency::balance_on_hold(&HoldReason::Deposit.into(), who)
}

/// As many hashes as fit but one, none of which expires.
fn nearly_full_whitelist<T: Config>() {
	let one = |of: u32| Listed { hash: hash::<T>(100 + of as u8), until: Moment::MAX };
	let list: Vec<_> = (1..MAX_WHITELISTED).map(one).collect();
	Whitelisted::<T>::put(Whitelist::<T::Hash>::try_from(list).expect("it fits"));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open() {
		committee::<T>();
		Helper::<T>::set_time(opening::<T>());
		let caller = rich::<T>("caller", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller));

		assert!(Running::<T>::exists());
	}

	#[benchmark]
	fn stand() {
		election::<T>(MAX_CANDIDATES - 1);
		let who = rich::<T>("who", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert_eq!(Candidates::<T>::get().len(), MAX_CANDIDATES as usize);
		assert_eq!(bonded::<T>(&who), T::Bond::get());
	}

	#[benchmark]
	fn withdraw() {
		let candidates = election::<T>(MAX_CANDIDATES);
		commits::<T>();
		let who = candidates.last().expect("there are some").clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(Candidates::<T>::get().last().expect("there are some").withdrawn);
		assert!(Bonds::<T>::get(who).expect("it is there").until > NOW);
	}

	#[benchmark]
	fn commit() -> Result<(), BenchmarkError> {
		let who = voter::<T>();
		election::<T>(MAX_CANDIDATES);
		commits::<T>();
		// A ballot of an earlier election that was not revealed.
		let deposit = T::BallotDeposit::get();
		Pallet::<T>::hold(HoldReason::Deposit, &who, deposit)?;
		let vote = Vote::Sealed([0; 32]);
		Ballots::<T>::insert(&who, Ballot { election: 0, deposit, vote });

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), commitment::<T>(&who, 1));

		assert_eq!(Ballots::<T>::get(&who).expect("it is there").election, 1);
		assert_eq!(deposited::<T>(&who), deposit);
		Ok(())
	}

	#[benchmark]
	fn reveal() -> Result<(), BenchmarkError> {
		let who = voter::<T>();
		election::<T>(MAX_CANDIDATES);
		commits::<T>();
		Pallet::<T>::do_commit(who.clone(), commitment::<T>(&who, 1))?;
		reveals::<T>();
		let mut page = full_page(0);
		page.pop();
		Pages::<T>::insert(0, page);
		Running::<T>::mutate(|running| running.as_mut().expect("it runs").revealed = PAGE - 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Approvals::first(MAX_APPROVALS), SALT);

		assert_eq!(Pages::<T>::get(0).len(), PAGE as usize);
		Ok(())
	}

	#[benchmark]
	fn count(p: Linear<1, MAX_PAGES>) {
		half_counted::<T>();
		let caller = rich::<T>("caller", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), p);

		let counting = Counting::<T>::get().expect("it is not over");
		assert_eq!(counting.next(), p % MAX_PAGES);
		assert!(Pages::<T>::get(p - 1).iter().all(|voter| voter.load() > 0));
	}

	#[benchmark]
	fn seat() -> Result<(), BenchmarkError> {
		committee::<T>();
		let people = chosen::<T>("candidate", SEATS + RUNNERS_UP);

		#[block]
		{
			Pallet::<T>::seat(1, people)?;
		}

		let former: T::AccountId = account("representative", 0, 0);
		assert!(Bonds::<T>::get(former).expect("it is there").until > NOW);
		assert_eq!(Incumbent::<T>::get().expect("it is there").seats.len(), SEATS as usize);
		assert!(CoreMembers::<T>::get().is_empty());
		Ok(())
	}

	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		let who = voter::<T>();
		election::<T>(MAX_CANDIDATES);
		commits::<T>();
		Pallet::<T>::do_commit(who.clone(), commitment::<T>(&who, 1))?;
		counts::<T>();
		let caller = rich::<T>("caller", 0);
		let before = T::Currency::total_balance(&T::Treasury::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), lookup::<T>(&who));

		assert_eq!(deposited::<T>(&who), 0);
		let taken = T::Currency::total_balance(&T::Treasury::get()) - before;
		assert_eq!(taken, T::BallotDeposit::get());
		Ok(())
	}

	#[benchmark]
	fn release_bond() -> Result<(), BenchmarkError> {
		election::<T>(MAX_CANDIDATES);
		let who = rich::<T>("who", 0);
		Pallet::<T>::take_bond(&who)?;
		let caller = rich::<T>("caller", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), lookup::<T>(&who));

		assert_eq!(bonded::<T>(&who), 0);
		Ok(())
	}

	#[benchmark]
	fn take_seat() {
		let all = committee::<T>();
		let who = all[SEATS as usize - 1].clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 7, [7; 32]);

		let committee = Incumbent::<T>::get().expect("it is there");
		let disclosure = committee.seat(&who).expect("it is there").disclosure;
		assert_eq!(disclosure, Some(Disclosure { pay: 7, check: [7; 32] }));
	}

	#[benchmark]
	fn resign() {
		let all = committee::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(all[0].clone()));

		assert_eq!(CoreMembers::<T>::get().len(), CORE as usize - 1);
		let committee = Incumbent::<T>::get().expect("it is there");
		assert_eq!(committee.runners_up.len(), RUNNERS_UP as usize - 1);
	}

	#[benchmark]
	fn vacate() {
		let all = committee::<T>();
		let who = all[SEATS as usize - 1].clone();
		Incumbent::<T>::mutate(|committee| {
			let committee = committee.as_mut().expect("it is there");
			committee.seat_mut(&who).expect("it is there").disclosure = None;
		});
		Helper::<T>::set_time(NOW + Pallet::<T>::periods().seat);
		let caller = rich::<T>("caller", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), lookup::<T>(&who));

		let committee = Incumbent::<T>::get().expect("it is there");
		assert_eq!(committee.runners_up.len(), RUNNERS_UP as usize - 1);
	}

	#[benchmark]
	fn recall() -> Result<(), BenchmarkError> {
		half_counted::<T>();
		// Somebody of the core who stands again, in the last place.
		let who: T::AccountId = account("representative", 0, 0);
		Candidates::<T>::mutate(|list| {
			list.last_mut().expect("there are some").who = who.clone();
		});
		let origin =
			T::RecallOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, lookup::<T>(&who), true);

		assert!(Candidates::<T>::get().last().expect("there are some").withdrawn);
		assert_eq!(CoreMembers::<T>::get().len(), CORE as usize - 1);
		assert_eq!(bonded::<T>(&who), 0);
		Ok(())
	}

	#[benchmark]
	fn vote_core() {
		let all = committee::<T>();
		let last: Vec<_> = all[all.len() - CORE as usize..].to_vec();
		let who = all[all.len() - 1].clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), last.try_into().expect("they fit"));

		let committee = Incumbent::<T>::get().expect("it is there");
		assert_eq!(committee.seat(&who).expect("it is there").core.len(), CORE);
	}

	#[benchmark]
	fn seat_core() {
		let all = committee::<T>();
		// Everybody is wanted, by somebody.
		Incumbent::<T>::mutate(|committee| {
			let committee = committee.as_mut().expect("it is there");
			for (one, at) in committee.seats.iter_mut().zip(0..SEATS) {
				let wanted = (0..CORE).map(|step| ((at + step + 7) % SEATS) as Place);
				one.core = Approvals::of(wanted).expect("there are such places");
			}
			committee.seats[SEATS as usize - 1].core = Approvals::first(CORE - 1).with(20);
		});
		Helper::<T>::set_time(NOW + Pallet::<T>::periods().core);

		#[extrinsic_call]
		_(RawOrigin::Signed(all[0].clone()));

		let core = CoreMembers::<T>::get();
		assert_eq!(core.len(), CORE as usize);
		assert!(core.iter().any(|member| member.who == all[20]));
	}

	#[benchmark]
	fn name_chief() {
		let all = committee::<T>();
		let who = all[SEATS as usize - 1].clone();
		let chief = Some(all[0].clone());

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), chief.clone());

		let committee = Incumbent::<T>::get().expect("it is there");
		assert_eq!(committee.seat(&who).expect("it is there").chief, chief);
	}

	#[benchmark]
	fn approve_upgrade() {
		let all = committee::<T>();
		nearly_full_whitelist::<T>();
		approved::<T>(Action::Upgrade(hash::<T>(1)), CORE_NEEDED - 1);
		let last = all[CORE as usize - 1].clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(last), hash::<T>(1));

		assert!(Pallet::<T>::is_whitelisted(&hash::<T>(1)));
		assert_eq!(Whitelisted::<T>::get().len(), MAX_WHITELISTED as usize);
	}

	#[benchmark]
	fn pause() {
		let all = committee::<T>();
		let name = Helper::<T>::pausable();
		approved::<T>(Action::Pause(name.clone()), CORE_NEEDED - 1);
		let last = all[CORE as usize - 1].clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(last), name.clone());

		assert!(Pallet::<T>::is_paused(&name));
	}

	#[benchmark]
	fn unpause() {
		let all = committee::<T>();
		let name = Helper::<T>::pausable();
		Paused::<T>::put(Pause { name: name.clone(), since: NOW, until: NOW + 1 });
		approved::<T>(Action::Unpause(name.clone()), CORE_NEEDED - 1);
		let last = all[CORE as usize - 1].clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(last), name.clone());

		assert!(!Pallet::<T>::is_paused(&name));
	}

	#[benchmark]
	fn revoke() {
		let all = committee::<T>();
		let action = Action::Upgrade(hash::<T>(1));
		approved::<T>(action.clone(), CORE);
		let last = all[CORE as usize - 1].clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(last), action);

		let core = CoreMembers::<T>::get();
		assert_eq!(core[CORE as usize - 1].intents.len(), MAX_INTENTS as usize - 1);
	}

	#[benchmark]
	fn enact_whitelisted() -> Result<(), BenchmarkError> {
		Helper::<T>::set_time(NOW);
		nearly_full_whitelist::<T>();
		let last = hash::<T>(100 + MAX_WHITELISTED as u8 - 1);
		let origin = T::WhitelistedOrigin::try_successful_origin()
			.map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, last);

		assert!(!Pallet::<T>::is_whitelisted(&last));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
