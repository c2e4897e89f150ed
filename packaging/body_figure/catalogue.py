"""What the regions of the body map are called, and which areas and codes they stand for.

SNOMED codes are those of the Global Patient Set 2020, which is CC BY 4.0; a region whose code
is not certain has none. A name holds "{side}" or "{Side}" where the side stands; a name without
it belongs to a region on the midline.
"""

from typing import NamedTuple

SNOMED_SOURCE = "SNOMED CT Global Patient Set 2020 (CC BY 4.0)"

SNOMED = {
    "11708003": "Hypogastric region structure",
    "14975008": "Forearm structure",
    "16982005": "Shoulder region structure",
    "26893007": "Inguinal region structure",
    "29707007": "Toe structure",
    "29836001": "Hip region structure",
    "30021000": "Structure of lower extremity from knee to ankle",
    "40983000": "Structure of upper extremity between shoulder and elbow",
    "45048000": "Neck structure",
    "46862004": "Buttock structure",
    "51698000": "Structure of dorsal aspect of scapula",
    "52612000": "Lumbar region back structure",
    "53840002": "Structure of calf of leg",
    "56459004": "Foot structure",
    "58602004": "Flank structure",
    "661005": "Jaw region structure",
    "68367000": "Thigh structure",
    "72696002": "Knee region structure",
    "7569003": "Finger structure",
    "77568009": "Back structure, excluding neck",
    "78904004": "Chest wall structure",
    "80581009": "Upper abdomen structure",
    "81727001": "Skeletal muscle structure of neck",
    "85562004": "Hand structure",
}


class Entry(NamedTuple):
    """What is known of one region apart from its outline."""

    id: str
    label: str
    name: str
    anatomical_name: str
    group: str
    wpi_area: str | None
    wpi_mapping: str
    snomed_code: str | None


# fmt: off
CATALOGUE = (
    Entry("forehead", "Forehead", "Forehead, {side} side", "Frontalis", "head", None, "none", None),
    Entry("temple", "Temple", "{Side} temple", "Temporalis", "head", None, "none", None),
    Entry("eyelid", "Eyelid", "{Side} eyelid", "Orbicularis oculi", "head", None, "none", None),
    Entry(
        "jaw", "Jaw and cheek", "{Side} jaw and cheek", "Masseter and pterygoids",
        "head", "jaw", "direct", "661005",
    ),
    Entry("face", "Face", "Face, {side} side", "Muscles of facial expression", "head", None, "none", None),
    Entry(
        "neck_front", "Front of neck", "Front of neck, {side} side", "Sternocleidomastoid and scalenes",
        "neck", "neck", "direct", "45048000",
    ),
    Entry(
        "shoulder_top", "Top of shoulder", "Top of {side} shoulder", "Upper trapezius",
        "shoulder", "shoulder_girdle", "direct", "16982005",
    ),
    Entry(
        "shoulder_front", "Front of shoulder", "Front of {side} shoulder", "Anterior and lateral deltoid",
        "shoulder", "shoulder_girdle", "direct", "16982005",
    ),
    Entry(
        "upper_arm_front", "Front of upper arm", "Front of {side} upper arm", "Biceps brachii, brachialis",
        "arm", "upper_arm", "direct", "40983000",
    ),
    Entry(
        "elbow_front", "Crook of the elbow", "Crook of {side} elbow",
        "Brachialis insertion, distal biceps tendon",
        "arm", "lower_arm", "approximate", None,
    ),
    Entry(
        "wrist_front", "Wrist, palm side", "{Side} wrist, palm side", "Flexor tendons, pronator quadratus",
        "hand", "lower_arm", "approximate", None,
    ),
    Entry(
        "forearm_inner", "Forearm, palm side", "{Side} forearm, palm side", "Wrist and finger flexors",
        "arm", "lower_arm", "direct", "14975008",
    ),
    Entry("thumb", "Thumb", "{Side} thumb", "Thenar muscles", "hand", "lower_arm", "approximate", None),
    Entry(
        "hand_palm", "Palm", "Palm of {side} hand", "Palmar intrinsic muscles",
        "hand", "lower_arm", "approximate", "85562004",
    ),
    Entry(
        "hand_fingers", "Fingers", "Fingers of {side} hand", "Finger tendons, lumbricals, interossei",
        "hand", "lower_arm", "approximate", "7569003",
    ),
    Entry(
        "chest", "Chest", "Chest, {side} side", "Pectoralis major and minor",
        "chest", "chest", "direct", "78904004",
    ),
    Entry(
        "abdomen_upper", "Upper belly", "Upper belly", "Upper rectus abdominis, diaphragm",
        "abdomen", "abdomen", "direct", "80581009",
    ),
    Entry(
        "abdomen_lower", "Lower belly", "Lower belly", "Lower rectus abdominis",
        "abdomen", "abdomen", "direct", "11708003",
    ),
    Entry(
        "ribs", "Side ribs", "Side ribs, {side}", "Intercostals, serratus anterior",
        "chest", "chest", "direct", "78904004",
    ),
    Entry(
        "waist", "Side of belly", "Side of belly, {side}", "External and internal oblique",
        "abdomen", "abdomen", "direct", "58602004",
    ),
    Entry(
        "groin", "Groin", "{Side} groin", "Iliopsoas (hip flexor)",
        "hip", "hip", "approximate", "26893007",
    ),
    Entry(
        "hip_side", "Side of hip", "Side of {side} hip", "Tensor fasciae latae, gluteus medius/minimus",
        "hip", "hip", "direct", "29836001",
    ),
    Entry(
        "thigh_inner", "Inner side of thigh", "Inner side of {side} thigh", "Hip adductors, gracilis",
        "thigh", "upper_leg", "direct", "68367000",
    ),
    Entry(
        "thigh_outer", "Outer side of thigh", "Outer side of {side} thigh",
        "Vastus lateralis, iliotibial tract",
        "thigh", "upper_leg", "direct", "68367000",
    ),
    Entry(
        "thigh_front_inner",
        "Front of thigh, inner, above the knee",
        "Front of {side} thigh, inner, above the knee",
        "Vastus medialis",
        "thigh", "upper_leg", "approximate", None,
    ),
    Entry(
        "thigh_front", "Front of thigh", "Front of {side} thigh", "Quadriceps femoris",
        "thigh", "upper_leg", "direct", "68367000",
    ),
    Entry(
        "knee_front", "Front of the knee", "Front of {side} knee", "Patellar region, quadriceps tendon",
        "leg", "lower_leg", "approximate", None,
    ),
    Entry(
        "toes", "Toes", "Toes of {side} foot", "Toe flexors and extensors",
        "foot", "lower_leg", "approximate", "29707007",
    ),
    Entry(
        "foot_arch", "Arch of foot", "Arch of {side} foot",
        "Flexor digitorum brevis, abductor hallucis, plantar fascia",
        "foot", "lower_leg", "approximate", "56459004",
    ),
    Entry(
        "foot_ball", "Ball of foot", "Ball of {side} foot", "Lumbricals, plantar interossei",
        "foot", "lower_leg", "approximate", None,
    ),
    Entry(
        "foot_top", "Top of foot", "Top of {side} foot", "Extensor digitorum brevis, dorsal interossei",
        "foot", "lower_leg", "approximate", "56459004",
    ),
    Entry(
        "ankle", "Ankle", "{Side} ankle", "Extensor retinaculum region",
        "foot", "lower_leg", "approximate", None,
    ),
    Entry(
        "calf_inner", "Calf, inner half", "{Side} calf, inner half", "Gastrocnemius, medial head",
        "leg", "lower_leg", "direct", "53840002",
    ),
    Entry("shin", "Shin", "{Side} shin", "Tibialis anterior", "leg", "lower_leg", "direct", "30021000"),
    Entry(
        "leg_outer", "Outer side of lower leg", "Outer side of {side} lower leg",
        "Fibularis (peroneus) longus and brevis",
        "leg", "lower_leg", "direct", "30021000",
    ),
    Entry("scalp", "Back of head", "Back of head, {side} side", "Occipitalis", "head", None, "none", None),
    Entry(
        "skull_base", "Base of skull", "Base of skull, {side} side", "Suboccipital muscles",
        "neck", "neck", "direct", "81727001",
    ),
    Entry(
        "neck_back", "Back of neck", "Back of neck, {side} side",
        "Cervical paraspinals, splenius, levator scapulae",
        "neck", "neck", "direct", "45048000",
    ),
    Entry(
        "shoulder_rear", "Back of shoulder", "Back of {side} shoulder", "Posterior deltoid",
        "shoulder", "shoulder_girdle", "direct", "16982005",
    ),
    Entry(
        "upper_arm_back", "Back of upper arm", "Back of {side} upper arm", "Triceps brachii",
        "arm", "upper_arm", "direct", "40983000",
    ),
    Entry(
        "elbow_back", "Elbow", "{Side} elbow", "Distal triceps, anconeus",
        "arm", "lower_arm", "approximate", None,
    ),
    Entry(
        "wrist_back", "Wrist, back", "{Side} wrist, back", "Extensor tendons",
        "hand", "lower_arm", "approximate", None,
    ),
    Entry(
        "forearm_outer", "Forearm, back-of-hand side", "{Side} forearm, back-of-hand side",
        "Wrist and finger extensors, brachioradialis",
        "arm", "lower_arm", "direct", "14975008",
    ),
    Entry(
        "hand_back", "Back of the hand", "Back of {side} hand", "Dorsal interossei",
        "hand", "lower_arm", "approximate", None,
    ),
    Entry(
        "back_between_blades", "Between shoulder blade and spine", "Between {side} shoulder blade and spine",
        "Rhomboids, middle trapezius",
        "back", "upper_back", "direct", "77568009",
    ),
    Entry(
        "shoulder_blade", "Shoulder blade", "{Side} shoulder blade", "Infraspinatus, supraspinatus, teres",
        "shoulder", "shoulder_girdle", "direct", "51698000",
    ),
    Entry(
        "back_mid_spine", "Middle back beside the spine", "Middle back beside the spine, {side}",
        "Thoracic erector spinae (longissimus, iliocostalis)",
        "back", "upper_back", "direct", "77568009",
    ),
    Entry(
        "back_side", "Side of the back below the armpit", "Side of the back below the armpit, {side}",
        "Latissimus dorsi",
        "back", "upper_back", "direct", "77568009",
    ),
    Entry(
        "back_low_spine", "Lower back beside the spine", "Lower back beside the spine, {side}",
        "Lumbar erector spinae, multifidus",
        "back", "lower_back", "direct", "52612000",
    ),
    Entry(
        "back_low_side", "Lower back toward the waist", "Lower back toward the waist, {side}",
        "Quadratus lumborum",
        "back", "lower_back", "direct", "52612000",
    ),
    Entry(
        "sacrum", "Tailbone area", "Tailbone area", "Sacral multifidus / sacroiliac area",
        "back", "lower_back", "direct", "77568009",
    ),
    Entry("buttock", "Buttock", "{Side} buttock", "Gluteus maximus", "hip", "hip", "direct", "46862004"),
    Entry(
        "knee_back", "Behind the knee", "Behind {side} knee", "Popliteus, tops of the calf heads",
        "leg", "lower_leg", "approximate", "72696002",
    ),
    Entry(
        "hamstring_inner", "Back of thigh, inner half", "Back of {side} thigh, inner half",
        "Semitendinosus, semimembranosus",
        "thigh", "upper_leg", "direct", "68367000",
    ),
    Entry(
        "hamstring_outer", "Back of thigh, outer half", "Back of {side} thigh, outer half", "Biceps femoris",
        "thigh", "upper_leg", "direct", "68367000",
    ),
    Entry(
        "heel", "Heel", "{Side} heel", "Calcaneal attachment, quadratus plantae",
        "foot", "lower_leg", "approximate", "56459004",
    ),
    Entry(
        "achilles", "Achilles tendon", "{Side} Achilles tendon", "Achilles tendon",
        "leg", "lower_leg", "approximate", None,
    ),
    Entry(
        "calf_lower", "Lower calf", "{Side} lower calf", "Soleus",
        "leg", "lower_leg", "direct", "53840002",
    ),
    Entry(
        "calf_outer", "Calf, outer half", "{Side} calf, outer half", "Gastrocnemius, lateral head",
        "leg", "lower_leg", "direct", "53840002",
    ),
)
# fmt: on
