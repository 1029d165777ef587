"""Doctors, what they offer, and when they see patients."""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0002"
down_revision = "0001"

DOCTOR = """
    CREATE TABLE doctor (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        slug varchar(63) NOT NULL,
        name varchar(255) NOT NULL,
        position int DEFAULT 0 NOT NULL,
        whatsapp varchar(16),
        phone varchar(16),
        email varchar(255),
        timezone varchar(64),
        specialties text[],
        languages text[],
        qualifications text[],
        bio varchar(4000),
        photo_url varchar(500),
        letterhead_url varchar(500),
        medical_license varchar(50),
        practice_type text,
        is_verified boolean DEFAULT true NOT NULL,
        is_accepting_patients boolean DEFAULT true NOT NULL,
        appointment_approval_required boolean DEFAULT true NOT NULL,
        max_appointment_duration int,
        buffer_time_minutes int,
        minimum_notice_minutes int,
        booking_horizon_days int,
        cancellation_cutoff_hours int,
        cancellation_policy varchar(2000),
        rating_average numeric(3, 2),
        rating_count int DEFAULT 0 NOT NULL,
        enrolled_at timestamptz,
        enrolment_code_hash varchar(128),
        enrolment_code_ends_at timestamptz,
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT doctor_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT doctor_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT doctor_clinic_id_slug_key UNIQUE (clinic_id, slug),
        CONSTRAINT doctor_slug_check CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
        CONSTRAINT doctor_whatsapp_check CHECK (whatsapp ~ '^\\+[1-9][0-9]{6,14}$'),
        CONSTRAINT doctor_phone_check CHECK (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        CONSTRAINT doctor_practice_type_check CHECK (practice_type IN ('general', 'specialist', 'clinic')),
        CONSTRAINT doctor_minimum_notice_minutes_check CHECK (minimum_notice_minutes BETWEEN 0 AND 525600),
        CONSTRAINT doctor_booking_horizon_days_check CHECK (booking_horizon_days BETWEEN 1 AND 730),
        CONSTRAINT doctor_cancellation_cutoff_hours_check CHECK (cancellation_cutoff_hours BETWEEN 0 AND 8760),
        CONSTRAINT doctor_max_appointment_duration_check CHECK (max_appointment_duration BETWEEN 1 AND 1440),
        CONSTRAINT doctor_buffer_time_minutes_check CHECK (buffer_time_minutes BETWEEN 0 AND 240),
        CONSTRAINT doctor_rating_average_check CHECK (rating_average BETWEEN 0 AND 5),
        CONSTRAINT doctor_rating_count_check CHECK (rating_count >= 0)
    );
    CREATE INDEX doctor_in_order ON doctor (clinic_id, position);
    CREATE UNIQUE INDEX one_doctor_per_number ON doctor (clinic_id, whatsapp) WHERE is_active
"""

MEDICAL_SERVICE = """
    CREATE TABLE medical_service (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        doctor_id uuid NOT NULL,
        name varchar(255) NOT NULL,
        position int DEFAULT 0 NOT NULL,
        description varchar(2000),
        duration int NOT NULL,
        price numeric(10, 2),
        price_to numeric(10, 2),
        currency varchar(3),
        category varchar(100),
        requirements varchar(2000),
        kind text DEFAULT 'standard' NOT NULL,
        mode text DEFAULT 'in_person' NOT NULL,
        color varchar(7),
        intake jsonb,
        buffer_minutes int,
        buffer_before_minutes int,
        approval_required boolean,
        minimum_notice_minutes int,
        booking_horizon_days int,
        cancellation_cutoff_hours int,
        max_patients int,
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT medical_service_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT medical_service_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT medical_service_clinic_id_doctor_id_name_key UNIQUE (clinic_id, doctor_id, name),
        CONSTRAINT medical_service_kind_check CHECK (kind IN ('standard', 'follow_up')),
        CONSTRAINT medical_service_mode_check CHECK (mode IN ('in_person', 'video', 'phone')),
        CONSTRAINT medical_service_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT medical_service_color_check CHECK (color ~ '^#[0-9a-fA-F]{6}$'),
        CONSTRAINT medical_service_duration_check CHECK (duration BETWEEN 1 AND 1440),
        CONSTRAINT medical_service_buffer_minutes_check CHECK (buffer_minutes BETWEEN 0 AND 240),
        CONSTRAINT medical_service_buffer_before_minutes_check CHECK (buffer_before_minutes BETWEEN 0 AND 240),
        CONSTRAINT medical_service_minimum_notice_minutes_check CHECK (minimum_notice_minutes BETWEEN 0 AND 525600),
        CONSTRAINT medical_service_booking_horizon_days_check CHECK (booking_horizon_days BETWEEN 1 AND 730),
        CONSTRAINT medical_service_cancellation_cutoff_hours_check CHECK (cancellation_cutoff_hours BETWEEN 0 AND 8760),
        CONSTRAINT medical_service_max_patients_check CHECK (max_patients BETWEEN 1 AND 500),
        CONSTRAINT medical_service_price_check CHECK (price >= 0),
        CONSTRAINT medical_service_price_to_check CHECK (price_to IS NULL OR (price IS NOT NULL AND price_to >= price))
    );
    CREATE INDEX service_by_name ON medical_service (clinic_id, name) WHERE is_active
"""

AVAILABILITY_RULE = """
    CREATE TABLE availability_rule (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        doctor_id uuid NOT NULL,
        day_of_week int NOT NULL,
        start_time time NOT NULL,
        end_time time NOT NULL,
        step int DEFAULT 30 NOT NULL,
        buffer_time int,
        max_appointments_per_slot int,
        max_patients_per_day int,
        effective_from date,
        effective_to date,
        breaks jsonb DEFAULT '[]' NOT NULL,
        service_ids uuid[],
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT availability_rule_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT availability_rule_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT availability_rule_day_of_week_check CHECK (day_of_week BETWEEN 0 AND 6),
        CONSTRAINT availability_rule_step_check CHECK (step BETWEEN 1 AND 1440),
        CONSTRAINT availability_rule_buffer_time_check CHECK (buffer_time BETWEEN 0 AND 240),
        CONSTRAINT availability_rule_max_appointments_per_slot_check CHECK (max_appointments_per_slot BETWEEN 1
            AND 500),
        CONSTRAINT availability_rule_max_patients_per_day_check CHECK (max_patients_per_day BETWEEN 1 AND 1000),
        CONSTRAINT a_range_ends_later CHECK (end_time > start_time OR (end_time = '00:00' AND start_time > '00:00')),
        CONSTRAINT a_rule_ends_after_it_begins CHECK (effective_to >= effective_from),
        CONSTRAINT a_rule_counts_in_minutes CHECK (extract(second from start_time) = 0
            AND extract(second from end_time) = 0),
        CONSTRAINT a_rule_lists_its_breaks CHECK (jsonb_typeof(breaks) = 'array'),
        CONSTRAINT one_rule_for_an_hour EXCLUDE USING gist (uuidrange(doctor_id, doctor_id, '[]')
            WITH =, int4range(day_of_week, day_of_week, '[]') WITH =, opening_minutes(start_time, end_time)
            WITH &&, daterange(effective_from, effective_to, '[]') WITH &&) WHERE (is_active)
    );
    CREATE INDEX availability_rule_of_doctor ON availability_rule (clinic_id, doctor_id, day_of_week)
        WHERE is_active
"""

AVAILABILITY_EXCEPTION = """
    CREATE TABLE availability_exception (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        doctor_id uuid NOT NULL,
        kind text NOT NULL,
        date_from date NOT NULL,
        date_to date NOT NULL,
        start_time time,
        end_time time,
        rrule varchar(500),
        reason varchar(255),
        created_by varchar(100) DEFAULT 'file' NOT NULL,
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT availability_exception_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT availability_exception_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT availability_exception_kind_check CHECK (kind IN ('closed', 'custom_hours', 'extra_hours',
            'emergency_only')),
        CONSTRAINT a_span_ends_after_it_begins CHECK (date_to >= date_from),
        CONSTRAINT a_part_of_a_day_has_two_ends CHECK ((start_time IS NULL) = (end_time IS NULL)),
        CONSTRAINT a_part_of_a_day_ends_later CHECK (end_time > start_time OR (end_time = '00:00'
            AND start_time > '00:00')),
        CONSTRAINT hours_are_given CHECK (kind NOT IN ('custom_hours', 'extra_hours') OR start_time IS NOT NULL)
    );
    CREATE INDEX availability_exception_of_doctor ON availability_exception (clinic_id, doctor_id, date_from)
        WHERE is_active
"""

TABLES = {
    "doctor": DOCTOR,
    "medical_service": MEDICAL_SERVICE,
    "availability_rule": AVAILABILITY_RULE,
    "availability_exception": AVAILABILITY_EXCEPTION,
}


def upgrade() -> None:
    for table, definition in TABLES.items():
        op.execute(definition)
        isolate(table)
        allow(table)
        stamp(table)


def downgrade() -> None:
    drop_tables(*reversed(TABLES))
