use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn chief_is_whom_more_than_half_name() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		for who in 200..215 {
			assert_ok!(Committee::name_chief(signed(who), Some(EVE)));
		}
		assert_eq!(Committee::chief(), None);
		events();
		assert_ok!(Committee::name_chief(signed(215), Some(EVE)));
		let named = Event::ChiefNamed { who: 215, chief: Some(EVE) };
		assert_eq!(events(), [named, Event::ChiefChanged { chief: Some(EVE) }]);
		assert_eq!(Committee::chief(), Some(EVE));
		// And only as long as they do.
		assert_ok!(Committee::name_chief(signed(200), None));
		let named = Event::ChiefNamed { who: 200, chief: None };
		assert_eq!(events(), [named, Event::ChiefChanged { chief: None }]);
		assert_eq!(Committee::chief(), None);
		// A vacancy makes it a majority again.
		assert_ok!(Committee::resign(signed(200)));
		assert_eq!(events().last(), Some(&Event::ChiefChanged { chief: Some(EVE) }));
		assert_eq!(Committee::chief(), Some(EVE));
		assert_ok!(Committee::recall(root(), 220, false));
		assert!(!events().iter().any(|event| matches!(event, Event::ChiefChanged { .. })));
		assert_eq!(Committee::chief(), Some(EVE));
		set_time(ENDS + PERIODS.extension);
		assert_eq!(Committee::chief(), None);
	});
}

#[test]
fn only_representatives_name_a_chief() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		let by = |who| Committee::name_chief(signed(who), Some(who));
		assert_noop!(by(EVE), Error::<Test>::NotInOffice);
		elected();
		assert_noop!(by(EVE), Error::<Test>::NotRepresentative);
		assert_noop!(by(seats()[0]), Error::<Test>::SeatNotTaken);
	});
}
