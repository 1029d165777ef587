"""Moving a visit: how often patients may, and what of it the database itself proves.

Before the deploy: what runs makes no moves, so nothing of this is in its way.
"""

from alembic import op

revision = "0023"
down_revision = "0022"

# The request that would move a visit ends before the visit does, in the same transaction, whoever ends it.
ONLY_A_STANDING_VISIT_IS_MOVED = """
    CREATE FUNCTION only_a_standing_visit_is_moved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM reservation_request r JOIN reservation v
                     ON v.clinic_id = r.clinic_id AND v.id = r.moves_reservation_id
                  WHERE r.clinic_id = NEW.clinic_id AND r.status = 'pending' AND v.status <> 'confirmed'
                    AND NEW.id IN (r.id, v.id)) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'only_a_standing_visit_is_moved',
          MESSAGE = 'a request to move a visit is open, and the visit is not confirmed: ' || NEW.id;
      END IF;
      RETURN NULL;
    END $$;

    CREATE TRIGGER only_a_standing_visit_is_moved AFTER INSERT ON reservation_request
      FOR EACH ROW WHEN (NEW.moves_reservation_id IS NOT NULL) EXECUTE FUNCTION only_a_standing_visit_is_moved();

    CREATE TRIGGER only_a_standing_visit_is_moved AFTER UPDATE OF status ON reservation
      FOR EACH ROW WHEN (NEW.status <> 'confirmed') EXECUTE FUNCTION only_a_standing_visit_is_moved()
"""

# The old visit ends first, so that its time is free for the new one: that this one is there is asked at the end.
A_MOVED_VISIT_GOES_ON = """
    CREATE FUNCTION a_moved_visit_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM reservation v
                      WHERE v.clinic_id = NEW.clinic_id AND v.previous_reservation_id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'a_moved_visit_goes_on',
          MESSAGE = 'visit ' || NEW.id || ' is rescheduled, and no other stands in its place';
      END IF;
      RETURN NULL;
    END $$;

    CREATE CONSTRAINT TRIGGER a_moved_visit_goes_on AFTER UPDATE OF status ON reservation
      DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.status = 'rescheduled') EXECUTE FUNCTION a_moved_visit_goes_on()
"""


def upgrade() -> None:
    op.execute("""
        ALTER TABLE clinic ADD COLUMN max_moves int DEFAULT 2 NOT NULL,
          ADD CONSTRAINT clinic_max_moves_check CHECK (max_moves BETWEEN 0 AND 50)""")
    op.execute("""
        ALTER TABLE reservation ADD CONSTRAINT the_moved_are_counted
          CHECK ((reschedule_count > 0) = (previous_reservation_id IS NOT NULL))""")
    op.execute("""
        CREATE UNIQUE INDEX one_visit_in_place_of_another ON reservation (clinic_id, previous_reservation_id)""")
    op.execute("""
        CREATE UNIQUE INDEX one_open_move_per_visit ON reservation_request (clinic_id, moves_reservation_id)
         WHERE status = 'pending'""")
    op.execute(ONLY_A_STANDING_VISIT_IS_MOVED)
    op.execute(A_MOVED_VISIT_GOES_ON)


def downgrade() -> None:
    """What clinics chose is lost; their files still have it."""
    op.execute("DROP TRIGGER a_moved_visit_goes_on ON reservation")
    op.execute("DROP FUNCTION a_moved_visit_goes_on()")
    op.execute("DROP TRIGGER only_a_standing_visit_is_moved ON reservation")
    op.execute("DROP TRIGGER only_a_standing_visit_is_moved ON reservation_request")
    op.execute("DROP FUNCTION only_a_standing_visit_is_moved()")
    op.execute("DROP INDEX one_open_move_per_visit")
    op.execute("DROP INDEX one_visit_in_place_of_another")
    op.execute("ALTER TABLE reservation DROP CONSTRAINT the_moved_are_counted")
    op.execute("ALTER TABLE clinic DROP COLUMN max_moves")
