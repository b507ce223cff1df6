//! What each call costs at its worst: a market of assets that are costliest to move, with a promoter,
//! accounts that have no entry yet, and entries that end.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::Preservation::Preserve,
		EnsureOrigin, Get,
	},
};
use frame_system::RawOrigin;
use hanse_curve::time::DAY;
use hanse_market::{Phase, Price};

type Helper<T> = <T as Config>::BenchmarkHelper;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
const OPENS: Moment = NOW + 1;
const CLOSES: Moment = NOW + DAY;
/// Far above the minimum balance of any chain, also in parts.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000_000;
const PART: Balance = AMOUNT / 1_000;
const RULES: QuoteRules = QuoteRules { least: PART / 1_000, reserve: PART };

fn rich<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, AMOUNT);
	Helper::<T>::fund(&Helper::<T>::quote(), &who, AMOUNT);
	who
}

fn merchant<T: Config>() -> T::AccountId {
	account("merchant", 0, 0)
}

fn promoter<T: Config>() -> T::AccountId {
	account("promoter", 0, 0)
}

fn terms<T: Config>() -> Terms {
	Terms {
		price: Price { quote: 1_000_000, token: 4_000_000 },
		// The same, so that a price that hardly moves is below the trigger.
		floor: Price { quote: 1_000_000, token: 4_000_000 },
		minimum: PART,
		maximum: 100 * PART,
		opens: OPENS,
		closes: CLOSES,
		until: CLOSES + T::SeedTerm::get().1,
		draw: T::MaxDraw::get(),
		capacity: AMOUNT,
		lp: hanse_market::LP_FEE,
	}
}

const FUNDS: Funds = Funds { reserve: 90 * PART, black_hole: PART, tokens: 900 * PART };

/// A merchant with a token and everything that it needs, and a quote.
fn prepare<T: Config>() -> T::AssetId {
	Helper::<T>::set_time(NOW);
	let (who, brought) = (rich::<T>("merchant"), rich::<T>("promoter"));
	let token = Helper::<T>::merchant(&who, &brought);
	Helper::<T>::fund(&token, &who, AMOUNT);
	for to in [T::Treasury::get(), T::TaxAccount::get()] {
		Helper::<T>::fund(&T::NativeAsset::get(), &to, AMOUNT);
		Helper::<T>::fund(&Helper::<T>::quote(), &to, PART);
	}
	Quotes::<T>::insert(Helper::<T>::quote(), RULES);
	token
}

/// A market that nobody can subscribe yet.
fn draft<T: Config>() -> T::AssetId {
	let token = prepare::<T>();
	let (quote, terms) = (Helper::<T>::quote(), terms::<T>());
	assert_ok!(Pallet::<T>::do_open(merchant::<T>(), token.clone(), quote, terms, FUNDS));
	token
}

/// One whose seed pool trades: of "one" and "two". "Giver" gave to the reserve.
fn seed<T: Config>() -> T::AssetId {
	let token = draft::<T>();
	Helper::<T>::set_time(OPENS);
	for name in ["one", "two"] {
		assert_ok!(Pallet::<T>::do_subscribe(rich::<T>(name), 0, 10 * PART));
	}
	assert_ok!(Pallet::<T>::do_add_reserve(rich::<T>("giver"), 0, 5 * PART));
	Helper::<T>::set_time(CLOSES);
	assert_ok!(Pallet::<T>::do_advance(0));
	token
}

/// The same with tokens that "buyer" and "giver" bought.
fn traded<T: Config>() -> T::AssetId {
	let token = seed::<T>();
	for name in ["buyer", "giver"] {
		assert_ok!(Pallet::<T>::do_buy(rich::<T>(name), 0, PART / 100, 0, Moment::MAX));
	}
	token
}

/// The same, for which is announced that it becomes an open market.
fn announced<T: Config>() -> T::AssetId {
	let token = traded::<T>();
	let announces = CLOSES + T::SeedTerm::get().0;
	Helper::<T>::set_time(announces);
	assert_ok!(Pallet::<T>::do_graduate(merchant::<T>(), 0));
	Helper::<T>::set_time(announces + T::GraduationNotice::get());
	token
}

/// An open market. "One" has fetched its shares.
fn opened<T: Config>() -> T::AssetId {
	let token = announced::<T>();
	assert_ok!(Pallet::<T>::do_graduate(merchant::<T>(), 0));
	assert_ok!(Pallet::<T>::do_convert(account("one", 0, 0), 0));
	token
}

fn shares<T: Config>() -> T::AssetId {
	found::<T>().pool.expect("it is open").shares
}

/// The same, in which "one" has tokens as well and has enrolled half of both, which is old enough; and
/// the next observation locks it.
fn alarmed<T: Config>() -> T::AssetId {
	let (token, one) = (opened::<T>(), account("one", 0, 0));
	for name in ["one", "buyer", "giver"] {
		Helper::<T>::fund(&token, &account(name, 0, 0), PART);
	}
	for asset in [token.clone(), shares::<T>()] {
		let half = T::Assets::balance(asset.clone(), &one) / 2;
		assert_ok!(Pallet::<T>::do_enrol(one.clone(), asset, half));
	}
	let mut now = Pallet::<T>::now() + T::VoteAge::get();
	Helper::<T>::set_time(now);
	for _ in 1..T::Observations::get() {
		assert_ok!(Pallet::<T>::do_observe(rich::<T>("guard"), 0));
		now += T::ObservationGap::get().0;
		Helper::<T>::set_time(now);
	}
	token
}

fn locked<T: Config>() -> T::AssetId {
	let token = alarmed::<T>();
	assert_ok!(Pallet::<T>::do_observe(account("guard", 0, 0), 0));
	token
}

/// The same that is paid out.
fn ending<T: Config>() -> T::AssetId {
	let token = locked::<T>();
	Helper::<T>::set_time(Pallet::<T>::now() + T::VoteDeadline::get());
	assert_ok!(Pallet::<T>::do_advance(0));
	token
}

fn found<T: Config>() -> MarketOf<T> {
	Markets::<T>::get(0).expect("it exists")
}

fn phase<T: Config>() -> Option<Phase> {
	Pallet::<T>::phase_of(0)
}

fn entry<T: Config>(name: &'static str) -> Position {
	Positions::<T>::get(0, account::<T::AccountId>(name, 0, 0))
}

/// Something that lies on the vault.
fn donate<T: Config>(token: &T::AssetId) {
	let (giver, vault) = (rich::<T>("donor"), found::<T>().vault);
	Helper::<T>::fund(token, &giver, PART);
	for asset in [Helper::<T>::quote(), token.clone()] {
		assert_ok!(T::FreeAssets::transfer(asset, &giver, &vault, PART / 2, Preserve));
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn allow_quote() -> Result<(), BenchmarkError> {
		prepare::<T>();
		let quote = Helper::<T>::quote();
		let origin =
			T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		Quotes::<T>::remove(&quote);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, quote.clone(), RULES);

		assert!(Quotes::<T>::contains_key(quote));
		Ok(())
	}

	#[benchmark]
	fn disallow_quote() -> Result<(), BenchmarkError> {
		prepare::<T>();
		let quote = Helper::<T>::quote();
		let origin =
			T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, quote.clone());

		assert!(!Quotes::<T>::contains_key(quote));
		Ok(())
	}

	#[benchmark]
	fn open() {
		let token = prepare::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), token, Helper::<T>::quote(), terms::<T>(), FUNDS);

		assert_eq!(phase::<T>(), Some(Phase::Draft));
	}

	#[benchmark]
	fn cancel() {
		let token = draft::<T>();
		assert_ok!(Pallet::<T>::do_add_reserve(rich::<T>("giver"), 0, PART));
		donate::<T>(&token);

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0);

		assert_eq!(phase::<T>(), Some(Phase::Liquidating));
	}

	#[benchmark]
	fn subscribe() {
		draft::<T>();
		Helper::<T>::set_time(OPENS);
		let who = rich::<T>("one");

		#[extrinsic_call]
		_(RawOrigin::Signed(who), 0, PART);

		assert_eq!(entry::<T>("one").principal.total(), PART);
	}

	#[benchmark]
	fn buy() {
		seed::<T>();
		let who = rich::<T>("buyer");

		#[extrinsic_call]
		_(RawOrigin::Signed(who), 0, PART, 1, Moment::MAX);

		assert!(entry::<T>("buyer").tokens.total() > 0);
		assert!(found::<T>().promotion > 0);
	}

	#[benchmark]
	fn sell() {
		traded::<T>();
		let all = entry::<T>("buyer").tokens.total();
		Promotions::<T>::remove(0, promoter::<T>());
		Markets::<T>::mutate(0, |market| market.as_mut().expect("it exists").promotion = 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(account("buyer", 0, 0)), 0, all, 1, Moment::MAX);

		assert_eq!(entry::<T>("buyer").tokens.total(), 0);
		assert!(found::<T>().promotion > 0);
	}

	#[benchmark]
	fn draw() {
		seed::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0, PART, Balance::MAX);

		assert_eq!(found::<T>().seed.drawn, PART);
		assert!(found::<T>().promotion > 0);
	}

	#[benchmark]
	fn leave() {
		traded::<T>();
		// So that quote is missing, and tokens are given in place of it.
		assert_ok!(Pallet::<T>::do_draw(merchant::<T>(), 0, PART, Balance::MAX));
		let (all, stock) = (entry::<T>("one").principal.total(), found::<T>().stock);

		#[extrinsic_call]
		_(RawOrigin::Signed(account("one", 0, 0)), 0, all);

		assert_eq!(entry::<T>("one").principal.total(), 0);
		assert!(entry::<T>("one").tokens.total() > 0);
		assert!(found::<T>().stock > stock);
	}

	#[benchmark]
	fn add_tokens() {
		seed::<T>();
		let before = found::<T>().stock;

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0, PART);

		assert_eq!(found::<T>().stock, before + PART);
	}

	#[benchmark]
	fn add_reserve() {
		seed::<T>();
		let who = rich::<T>("new");

		#[extrinsic_call]
		_(RawOrigin::Signed(who), 0, PART);

		assert!(entry::<T>("new").reserve.total() > 0);
	}

	#[benchmark]
	fn fold() {
		let token = opened::<T>();
		donate::<T>(&token);
		let before = found::<T>().reserve.total();

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0);

		assert!(found::<T>().reserve.total() > before);
	}

	#[benchmark]
	fn graduate() {
		announced::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0);

		assert_eq!(phase::<T>(), Some(Phase::Graduated));
	}

	#[benchmark]
	fn convert() {
		opened::<T>();
		let who: T::AccountId = account("two", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 0);

		assert!(T::Assets::balance(shares::<T>(), &who) > 0);
		assert!(!Positions::<T>::contains_key(0, who));
	}

	#[benchmark]
	fn release() {
		let (token, who) = (opened::<T>(), account::<T::AccountId>("buyer", 0, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 0);

		assert!(T::Assets::balance(token, &who) > 0);
		assert!(!Positions::<T>::contains_key(0, who));
	}

	#[benchmark]
	fn enrol() {
		let (token, who) = (opened::<T>(), rich::<T>("new"));
		Helper::<T>::fund(&token, &who, PART);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), token.clone(), PART / 2);

		assert_eq!(Enrolments::<T>::get(token, who).amount.total(), PART / 2);
	}

	#[benchmark]
	fn unenrol() {
		let (token, who) = (opened::<T>(), rich::<T>("new"));
		Helper::<T>::fund(&token, &who, PART);
		assert_ok!(Pallet::<T>::do_enrol(who.clone(), token.clone(), PART / 2));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), token.clone(), PART / 2);

		assert!(!Enrolments::<T>::contains_key(token, who));
	}

	#[benchmark]
	fn observe() {
		alarmed::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(account("guard", 0, 0)), 0);

		assert_eq!(phase::<T>(), Some(Phase::Locked));
	}

	#[benchmark]
	fn vote() {
		locked::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(account("one", 0, 0)), 0, true);

		let weights = entry::<T>("one").ballot.expect("it voted").weights;
		assert!(weights[0] > 0 && weights[1] > 0);
	}

	#[benchmark]
	fn advance() {
		ending::<T>();
		assert!(found::<T>().tax > 0 && found::<T>().stock > 0);
		Helper::<T>::set_time(Pallet::<T>::now() + T::ClaimWindow::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0);

		assert_eq!(phase::<T>(), Some(Phase::Closed));
	}

	#[benchmark]
	fn exit_reserve() {
		locked::<T>();
		let kept = entry::<T>("giver").tokens.total();

		#[extrinsic_call]
		_(RawOrigin::Signed(account("giver", 0, 0)), 0, kept + PART / 2);

		assert_eq!(entry::<T>("giver").tokens.total(), 0);
	}

	#[benchmark]
	fn claim() {
		ending::<T>();
		let kept = entry::<T>("buyer").tokens.total();

		#[extrinsic_call]
		_(RawOrigin::Signed(account("buyer", 0, 0)), 0, kept + PART / 2);

		assert!(!Positions::<T>::contains_key(0, account::<T::AccountId>("buyer", 0, 0)));
	}

	#[benchmark]
	fn claim_reserve() {
		traded::<T>();
		Helper::<T>::set_time(found::<T>().terms.until);
		assert_ok!(Pallet::<T>::do_advance(0));
		assert!(found::<T>().stock > 0);
		// The merchant has shares of the reserve as well: more than it can have.
		let (who, giver) = (merchant::<T>(), account::<T::AccountId>("giver", 0, 0));
		let mut position = Positions::<T>::get(0, &giver);
		Positions::<T>::insert(
			0,
			&who,
			Position { tokens: Default::default(), deposit: 0, ..position },
		);
		position.reserve = Default::default();
		Positions::<T>::insert(0, &giver, position);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 0);

		assert_eq!(found::<T>().stock, 0);
		assert_eq!(Positions::<T>::get(0, who).reserve.total(), 0);
	}

	#[benchmark]
	fn withdraw_liquidity() {
		ending::<T>();
		let who: T::AccountId = account("one", 0, 0);
		let all = T::Assets::balance(shares::<T>(), &who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 0, all / 2);

		assert!(T::Assets::balance(shares::<T>(), &who) < all);
	}

	#[benchmark]
	fn collect() {
		traded::<T>();
		assert!(found::<T>().promotion > 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0, Some(promoter::<T>()));

		assert_eq!(found::<T>().promotion, 0);
	}

	#[benchmark]
	fn forget() {
		ending::<T>();
		Helper::<T>::set_time(Pallet::<T>::now() + T::ClaimWindow::get());
		assert_ok!(Pallet::<T>::do_advance(0));
		let who: T::AccountId = account("giver", 0, 0);
		Promotions::<T>::insert(0, &who, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(merchant::<T>()), 0, who.clone());

		assert!(!Positions::<T>::contains_key(0, who));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
