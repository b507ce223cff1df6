use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn discuss_binds_a_statement_to_an_account() {
	ExtBuilder::default().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		events();
		let said = statement("I am against it, because it is late.");
		assert_ok!(Dao::discuss(signed(EVE), id, said.clone()));
		assert_eq!(events(), [Event::Stated { proposal: id, who: EVE, statement: said.clone() }]);
		assert_ok!(Dao::cancel(root(), id));
		assert_noop!(Dao::discuss(signed(EVE), id, said), Error::<Test>::ProposalNotFound);
	});
}
